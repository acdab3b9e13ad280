-- Every table is keyed by conversation first and no transaction spans two conversations. Times are milliseconds since 1970, UTC.

CREATE FUNCTION now_ms() RETURNS bigint LANGUAGE sql VOLATILE AS $$ SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint $$;

CREATE TABLE conversation (
  channel        text    COLLATE "C" NOT NULL,
  id             text    COLLATE "C" NOT NULL,
  version        bigint NOT NULL,
  state          text NOT NULL,
  user_id        text    COLLATE "C" NOT NULL,
  delivery       text,
  last_sequence  bigint NOT NULL,
  last_at        bigint NOT NULL,
  PRIMARY KEY (channel, id)
) WITH (fillfactor = 70);

-- Who ever spoke in a conversation: the way from a person to what we keep of them.
CREATE TABLE person (
  channel        text    COLLATE "C" NOT NULL,
  conversation   text    COLLATE "C" NOT NULL,
  user_id        text    COLLATE "C" NOT NULL,
  PRIMARY KEY (channel, conversation, user_id)
);

CREATE INDEX person_by_user ON person (user_id);

-- Messages already processed; commit_id tells a commit whose answer got lost from somebody else's,
-- the entries of their turn are first_sequence to last_sequence of the log (none: last < first).
CREATE TABLE inbox (
  channel        text    COLLATE "C" NOT NULL,
  conversation   text    COLLATE "C" NOT NULL,
  key            text    COLLATE "C" NOT NULL,
  expires_at     bigint,
  first_sequence bigint NOT NULL,
  last_sequence  bigint NOT NULL,
  version        bigint NOT NULL,
  commit_id      uuid NOT NULL,
  PRIMARY KEY (channel, conversation, key)
);

CREATE INDEX inbox_by_expiry ON inbox (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE log (
  channel        text    COLLATE "C" NOT NULL,
  conversation   text    COLLATE "C" NOT NULL,
  sequence       bigint NOT NULL,
  author         bigint NOT NULL CHECK (author IN (0, 1)),
  activity_id    text    COLLATE "C" NOT NULL,
  at             bigint NOT NULL,
  json           text NOT NULL,
  reply_to       text COLLATE "C",
  remote_id      text COLLATE "C",
  written_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (channel, conversation, sequence)
);

CREATE INDEX log_by_age ON log (at);
-- For the poll that finds what was written elsewhere when no notice came.
CREATE INDEX log_by_writing ON log (written_at);

-- Log entries still to be sent through the Connector. Only the first of a conversation has a due_at; a lease moves it to the lease's end.
-- The fence grows with each lease; a sender whose fence is old is refused.
CREATE TABLE outbox (
  channel        text    COLLATE "C" NOT NULL,
  conversation   text    COLLATE "C" NOT NULL,
  sequence       bigint NOT NULL,
  queued_at      bigint NOT NULL,
  due_at         bigint,
  fence          bigint NOT NULL,
  attempts       bigint NOT NULL DEFAULT 0,
  first_tried_at bigint,
  PRIMARY KEY (channel, conversation, sequence)
);

CREATE INDEX outbox_by_due ON outbox (due_at) WHERE due_at IS NOT NULL;

-- What could not be done: a turn that failed (its last entry), or a reply that could not be delivered.
CREATE TABLE dead_letter (
  channel        text    COLLATE "C" NOT NULL,
  conversation   text    COLLATE "C" NOT NULL,
  sequence       bigint NOT NULL,
  kind           text    COLLATE "C" NOT NULL CHECK (kind IN ('turn', 'delivery')),
  reason         text NOT NULL,
  at             bigint NOT NULL,
  PRIMARY KEY (channel, conversation, sequence, kind)
);

CREATE INDEX dead_letter_by_age ON dead_letter (at);

CREATE TABLE feedback (
  channel           text    COLLATE "C" NOT NULL,
  conversation      text    COLLATE "C" NOT NULL,
  reply_activity_id text    COLLATE "C" NOT NULL,
  user_id           text    COLLATE "C" NOT NULL,
  reaction          text NOT NULL,
  text              text,
  knowledge         text,
  at                bigint NOT NULL,
  PRIMARY KEY (channel, conversation, reply_activity_id, user_id)
);

CREATE INDEX feedback_by_age ON feedback (at);
