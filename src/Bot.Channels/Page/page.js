// The chat page: gets a token for this browser's conversation, shows Web Chat, and takes the conversation up again by itself when
// the connection was lost. The conversation itself lives on the server; this page keeps only the way back to it.
(function () {
  'use strict';

  const { createOutbox, styleOptions, cardsHostConfig, download, isTranscript, say, says, flash, asks, recall, remember, fetchToken, isAlive } = window.sourcing;
  const FIRST_WAIT = 1000;
  const LONGEST_WAIT = 15000;
  const LOOK = 3000;
  const PROBE = 1500;
  const BOX = '[data-id="webchat-sendbox-input"]';
  const ENDED = [3, 4, 5]; // Direct Line: token expired, failed to connect, ended
  const LATE = 'Your message has not arrived yet. It is sent again by itself.';
  const LOST = 'The connection is lost. What you write is sent by itself when it is back.';

  const element = document.getElementById('webchat');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const outbox = createOutbox(troubled, error => flash(error.status === 413
    ? 'This message is too long to be sent. Please say it in less words.'
    : 'This message could not be sent.'));
  let directLine = null;
  let store = null;
  let generation = 0;
  let wait = FIRST_WAIT;
  let isLost = false; // an earlier conversation could not be taken up again
  let isDown = false;

  // Follows what is sent and what comes back.
  function watch(mine, readOn) {
    const times = new Map(); // of each activity, by id
    let hasSpoken = false;

    function sent(activity) {
      if (isLost || asks()) {
        isLost = false;
        say('');
      }

      if (!hasSpoken) {
        hasSpoken = true;
        readOn();
      }

      if (activity.name === 'webchat:activity-status/feedback') {
        flash('Thank you. It is kept with the answer.');
      }
    }

    function heard({ dispatch, getState }, activity) {
      const statusOf = id => getState().activities.find(one => one.channelData?.clientActivityID === id)?.channelData['webchat:send-status'];
      const id = activity.channelData && activity.channelData.clientActivityID;
      const before = times.get(activity.id);
      times.set(activity.id, activity.timestamp);
      if (before && before !== activity.timestamp) {
        begunAnew(mine);
      } else if (id && (pending.delete(id) || statusOf(id) === 'send failed')) {
        // Web Chat leaves a message that it had given up, or never sent itself, as it was; here is the proof that it arrived.
        dispatch({ type: 'DIRECT_LINE/POST_ACTIVITY_FULFILLED', meta: { clientActivityID: id }, payload: { activity } });
      }

      if (id) {
        outbox.heard(id);
      } else if (hasSpoken && isTranscript(activity)) {
        say('You can keep this conversation as a file.', 'Save it', save);
      }
    }

    return api => next => action => {
      const activity = action.payload && action.payload.activity;
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY') {
        sent(activity);
        if (activity.channelData && activity.channelData.clientActivityID) {
          // "Retry": Web Chat would say it again as a new message, beside the failed one. It stays the same message.
          return resume(api.dispatch, activity, outbox.add);
        }
      }

      const result = next(action);
      if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
        heard(api, activity);
      }

      return result;
    };
  }

  const pending = new Set(); // clientActivityIDs that no saga of Web Chat waits for

  // Shows a message of before as being sent.
  function resume(dispatch, activity, send) {
    const { state, 'webchat:send-status': status, ...facts } = activity.channelData;
    const again = { ...activity, localTimestamp: new Date().toISOString(), channelData: facts };
    const id = facts.clientActivityID;
    pending.add(id);
    dispatch({
      type: 'DIRECT_LINE/POST_ACTIVITY_PENDING',
      meta: { clientActivityID: id, method: 'keyboard' },
      payload: { activity: { ...again, channelData: { ...facts, 'webchat:sequence-id': Date.now() } } }
    });
    send?.(again);
  }

  // "Forget me": the log begins at one again, so what is shown here is no more.
  function begunAnew(mine) {
    if (mine === generation) {
      outbox.clear();
      renew();
    }
  }

  function connect(token) {
    // From the beginning, also when the first socket closes before it has brought anything: without a place in the log only news would come.
    const line = window.WebChat.createDirectLine({ domain: location.origin + '/v3/directline', token, watermark: '0' });
    const Socket = line.services.WebSocket;
    line.services = {
      ...line.services,
      WebSocket: class extends Socket {
        constructor(...given) {
          super(...given);
          this.addEventListener('open', () => { line.isOpen = true; });
          this.addEventListener('close', () => {
            line.isOpen = false;
            if (!line.isWatched) { // Direct Line's every try to come back closes once more
              line.isWatched = true;
              lookAfter(line, 200);
            }
          });
        }
      }
    };
    return line;
  }

  // Until it is open again: the server may go away while Direct Line waits to try.
  function lookAfter(line, delay) {
    window.setTimeout(() => {
      if (line === directLine && !line.isOpen && !isDown) {
        doubt();
        lookAfter(line, LOOK);
      } else {
        line.isWatched = false;
      }
    }, delay);
  }

  function show({ token, conversationId }, mine) {
    const before = { line: directLine, draft: store && store.getState().sendBoxValue, isTyping: !!document.activeElement?.matches(BOX) };
    let render = () => {};
    store = window.WebChat.createStore({}, watch(mine, () => window.setTimeout(() => mine === generation && render(true))));
    directLine = connect(token);
    before.line?.end();
    directLine.connectionStatus$.subscribe(status => {
      if (mine !== generation) {
        return;
      }

      if (status === 2) {
        wait = FIRST_WAIT;
        greet();
      } else if (ENDED.includes(status)) {
        again();
      }
    });

    const unsent = outbox.attach(conversationId, directLine.postActivity.bind(directLine), isLost);
    directLine.postActivity = outbox.post;

    // A fresh element each time: Web Chat keeps the state of an ended connection in the one it was shown in.
    const root = document.createElement('div');
    element.replaceChildren(root);
    const shown = { directLine, store, adaptiveCardsHostConfig: cardsHostConfig(), locale: 'en-US' };
    render = readsOn => window.WebChat.renderWebChat({ ...shown, styleOptions: styleOptions(readsOn) }, root);
    render(false);
    unsent.forEach(activity => resume(store.dispatch, activity));
    restore(before, root);
  }

  // What somebody was writing goes on in the new box.
  function restore({ draft, isTyping }, root) {
    if (draft) {
      store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
    }

    if (isTyping) {
      root.querySelector(BOX)?.focus();
    }
  }

  // Connected.
  function greet() {
    if (isLost) {
      say('Your earlier conversation is no longer there. This is a new one.');
    } else if (isDown) {
      flash('The connection is back.');
    } else if (!asks()) {
      say('');
    }

    isDown = false;
  }

  // A message did not arrive, or the socket closed. Direct Line mends a short break by itself, but says nothing of a long one, tries
  // again only every 20 seconds and gives up after a quarter of an hour: so a long one is noticed, and mended, here.
  async function doubt() {
    if (!isDown && !await isAlive() && !isDown) {
      isDown = true;
      say(LOST);
      probe();
    }
  }

  function troubled(times) {
    if (times === 0) {
      says(LATE) && say('');
    } else {
      doubt().then(() => times > 1 && !isDown && say(LATE));
    }
  }

  async function probe() {
    const mine = generation;
    await new Promise(resolve => { window.setTimeout(resolve, PROBE * (1 + Math.random())); });
    const isBack = await isAlive();
    if (isDown && mine === generation) {
      (isBack ? renew : probe)();
    }
  }

  function again() {
    generation++;
    say(isDown ? LOST : 'Reconnecting to your conversation…');
    const delay = wait * (0.5 + Math.random());
    wait = Math.min(wait * 2, LONGEST_WAIT);
    window.setTimeout(renew, delay);
  }

  // The old connection and what is shown of it stay until the new one is there.
  async function renew() {
    const mine = ++generation;
    try {
      const token = await fetchToken(() => { isLost = true; });
      if (mine === generation) {
        show(token, mine);
      }
    } catch {
      if (mine === generation) {
        again();
      }
    }
  }

  function forgetShown() {
    outbox.clear();
    directLine?.end();
    directLine = store = null;
    renew();
  }

  // Not asked before, but taken back afterwards.
  function beginNew() {
    const earlier = recall();
    remember({});
    forgetShown();
    say('This is a new conversation.', 'Back to the earlier one', () => { remember(earlier); forgetShown(); });
  }

  function save() {
    if (store) {
      download(store.getState().activities);
    }
  }

  dark.addEventListener('change', renew);
  document.getElementById('restart').addEventListener('click', beginNew);
  document.getElementById('save').addEventListener('click', save);

  // Web Chat may come from outside; when the first place fails, or gives other bytes than it should, there is a second.
  function loadElsewhere() {
    const first = document.getElementById('bundle');
    const giveUp = () => say('Web Chat could not be loaded. Check the connection and reload the page.');
    if (!first.dataset.elsewhere) {
      giveUp();
      return;
    }

    const second = document.createElement('script');
    second.integrity = first.integrity;
    second.crossOrigin = 'anonymous';
    second.src = first.dataset.elsewhere;
    second.onload = renew;
    second.onerror = giveUp;
    document.head.append(second);
  }

  if (window.WebChat) {
    renew();
  } else {
    loadElsewhere();
  }
})();
