-- Every table is keyed by conversation first and no transaction spans two conversations. Times are milliseconds since 1970, UTC.

CREATE TABLE conversation (
  channel        TEXT    NOT NULL,
  id             TEXT    NOT NULL,
  version        INTEGER NOT NULL,
  state          TEXT    NOT NULL,
  user_id        TEXT    NOT NULL,
  delivery       TEXT,
  last_sequence  INTEGER NOT NULL,
  last_at        INTEGER NOT NULL,
  PRIMARY KEY (channel, id)
) STRICT;

-- Who ever spoke in a conversation: the way from a person to what we keep of them.
CREATE TABLE person (
  channel        TEXT    NOT NULL,
  conversation   TEXT    NOT NULL,
  user_id        TEXT    NOT NULL,
  PRIMARY KEY (channel, conversation, user_id),
  FOREIGN KEY (channel, conversation) REFERENCES conversation (channel, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX person_by_user ON person (user_id);

-- Messages already processed; the entries of their turn are first_sequence to last_sequence of the log (none: last < first).
CREATE TABLE inbox (
  channel        TEXT    NOT NULL,
  conversation   TEXT    NOT NULL,
  key            TEXT    NOT NULL,
  expires_at     INTEGER,
  first_sequence INTEGER NOT NULL,
  last_sequence  INTEGER NOT NULL,
  PRIMARY KEY (channel, conversation, key),
  FOREIGN KEY (channel, conversation) REFERENCES conversation (channel, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX inbox_by_expiry ON inbox (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE log (
  channel        TEXT    NOT NULL,
  conversation   TEXT    NOT NULL,
  sequence       INTEGER NOT NULL,
  author         INTEGER NOT NULL CHECK (author IN (0, 1)),
  activity_id    TEXT    NOT NULL,
  at             INTEGER NOT NULL,
  json           TEXT    NOT NULL,
  reply_to       TEXT,
  remote_id      TEXT,
  PRIMARY KEY (channel, conversation, sequence),
  FOREIGN KEY (channel, conversation) REFERENCES conversation (channel, id) ON DELETE CASCADE
) STRICT;

CREATE INDEX log_by_age ON log (at);

-- Log entries still to be sent through the Connector. Only the first of a conversation has a due_at; a lease moves it to the lease's end.
-- The fence grows with each lease; a sender whose fence is old is refused.
CREATE TABLE outbox (
  channel        TEXT    NOT NULL,
  conversation   TEXT    NOT NULL,
  sequence       INTEGER NOT NULL,
  queued_at      INTEGER NOT NULL,
  due_at         INTEGER,
  is_leased      INTEGER NOT NULL DEFAULT 0,
  fence          INTEGER NOT NULL,
  attempts       INTEGER NOT NULL DEFAULT 0,
  first_tried_at INTEGER,
  PRIMARY KEY (channel, conversation, sequence),
  FOREIGN KEY (channel, conversation, sequence) REFERENCES log (channel, conversation, sequence) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_by_due ON outbox (due_at) WHERE due_at IS NOT NULL;

-- What could not be done: a turn that failed (its last entry), or a reply that could not be delivered.
CREATE TABLE dead_letter (
  channel        TEXT    NOT NULL,
  conversation   TEXT    NOT NULL,
  sequence       INTEGER NOT NULL,
  kind           TEXT    NOT NULL CHECK (kind IN ('turn', 'delivery')),
  reason         TEXT    NOT NULL,
  at             INTEGER NOT NULL,
  PRIMARY KEY (channel, conversation, sequence, kind),
  FOREIGN KEY (channel, conversation) REFERENCES conversation (channel, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX dead_letter_by_age ON dead_letter (at);

CREATE TABLE feedback (
  channel           TEXT    NOT NULL,
  conversation      TEXT    NOT NULL,
  reply_activity_id TEXT    NOT NULL,
  user_id           TEXT    NOT NULL,
  reaction          TEXT    NOT NULL,
  text              TEXT,
  knowledge         TEXT,
  at                INTEGER NOT NULL,
  PRIMARY KEY (channel, conversation, reply_activity_id, user_id),
  FOREIGN KEY (channel, conversation) REFERENCES conversation (channel, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX feedback_by_age ON feedback (at);
