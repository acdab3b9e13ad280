// The chat page: gets a token for this browser's conversation, shows Web Chat, and starts it again by itself when the
// connection has ended for good. The conversation itself lives on the server; this page keeps only the way back to it.
(function () {
  'use strict';

  const KEY = 'sourcing.conversation';
  const FIRST_WAIT = 1000;
  const LONGEST_WAIT = 15000;
  const ENDED = [3, 4, 5]; // Direct Line: token expired, failed to connect, ended

  const element = document.getElementById('webchat');
  const notice = document.getElementById('notice');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const unsent = new Map(); // clientActivityID -> text, until its echo has come back
  const stranded = new Map(); // the same, of a connection that has ended
  let directLine = null;
  let generation = 0;
  let wait = FIRST_WAIT;
  let isLost = false; // an earlier conversation could not be taken up again

  function recall() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch {
      return {};
    }
  }

  function remember(conversation) {
    try {
      localStorage.setItem(KEY, JSON.stringify(conversation));
    } catch {
      // Private window: the conversation lasts as long as the page.
    }
  }

  function say(text) {
    notice.textContent = text || '';
    notice.hidden = !text;
  }

  async function fetchToken() {
    const { renewal } = recall();
    const response = await fetch('/chat/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(renewal ? { renewal } : {})
    });
    if (response.status === 403 && renewal) {
      remember({});
      isLost = true;
      return fetchToken();
    }

    if (!response.ok) {
      throw new Error('token: ' + response.status);
    }

    const answer = await response.json();
    remember({ conversationId: answer.conversationId, renewal: answer.renewal });
    return answer.token;
  }

  function styleOptions() {
    const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const narrow = window.innerWidth < 480;
    return {
      accent: css('--accent'),
      autoScrollSnapOnPage: true, // a long answer is read from its beginning
      autoScrollSnapOnPageOffset: -48,
      primaryFont: getComputedStyle(document.documentElement).fontFamily,
      backgroundColor: css('--sheet'),
      subtle: css('--faint'),
      bubbleBackground: css('--ground'),
      bubbleTextColor: css('--ink'),
      bubbleBorderColor: css('--line'),
      bubbleBorderRadius: 12,
      bubbleFromUserBackground: css('--accent'),
      bubbleFromUserTextColor: css('--accent-ink'),
      bubbleFromUserBorderColor: css('--accent'),
      bubbleFromUserBorderRadius: 12,
      bubbleMaxWidth: 760,
      bubbleMinHeight: 40,
      paddingRegular: narrow ? 8 : 12,
      disableFileUpload: true,
      hideUploadButton: true,
      sendBoxBackground: css('--sheet'),
      sendBoxTextColor: css('--ink'),
      sendBoxPlaceholderColor: css('--faint'),
      sendBoxBorderTop: '1px solid ' + css('--line'),
      sendBoxButtonColor: css('--accent'),
      sendBoxHeight: 52,
      suggestedActionLayout: 'flow',
      suggestedActionBackgroundColor: css('--sheet'),
      suggestedActionTextColor: css('--accent'),
      suggestedActionBorderColor: css('--accent'),
      suggestedActionBorderRadius: 18,
      suggestedActionHeight: narrow ? 32 : 36,
      timestampColor: css('--faint'),
      transcriptOverlayButtonBackground: css('--accent'),
      transcriptOverlayButtonColor: css('--accent-ink')
    };
  }

  // Cards in the page's own colours, also in the dark. Everything not named here is Adaptive Cards' own default.
  function cardsHostConfig() {
    const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const colour = (plain, subtle) => ({ default: plain, subtle: subtle || plain });
    const foregroundColors = {
      default: colour(css('--ink'), css('--faint')), accent: colour(css('--accent')), dark: colour(css('--ink')), light: colour(css('--faint')),
      good: colour(css('--accent')), warning: colour(css('--ink')), attention: colour(css('--ink'))
    };
    const on = background => ({ backgroundColor: css(background), foregroundColors });
    return {
      supportsInteractivity: true,
      fontFamily: getComputedStyle(document.documentElement).fontFamily,
      fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
      spacing: { small: 6, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
      containerStyles: { default: on('--ground'), emphasis: on('--line'), accent: on('--accent') },
      actions: { maxActions: 12, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline' } },
      adaptiveCard: { allowCustomStyle: false }
    };
  }

  // Follows what was sent and what has come back, so that words typed into a dead connection are not lost.
  function watch(mine) {
    let isFirst = true;
    return ({ dispatch }) => next => action => {
      const activity = action.payload && action.payload.activity;
      const id = activity && activity.channelData && activity.channelData.clientActivityID;
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING' && activity.type === 'message' && activity.text && id) {
        unsent.forEach((text, older) => text === activity.text && unsent.delete(older)); // pressed "retry"
        unsent.set(id, activity.text);
      } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED' && isLost) {
        isLost = false;
        say('');
      } else if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && id) {
        unsent.delete(id);
        stranded.delete(id);
      }

      if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && isFirst) {
        isFirst = false;
        sendStranded(dispatch, mine);
      }

      return next(action);
    };
  }

  // Once the history of the new connection is there, whatever of the old one is not in it was never heard: say it again.
  function sendStranded(dispatch, mine) {
    if (stranded.size > 0) {
      window.setTimeout(() => {
        if (mine === generation) {
          const texts = [...stranded.values()];
          stranded.clear();
          texts.forEach(text => dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } }));
        }
      }, 1500);
    }
  }

  function show(token, mine) {
    const store = window.WebChat.createStore({}, watch(mine));
    directLine = window.WebChat.createDirectLine({ domain: location.origin + '/v3/directline', token });
    directLine.connectionStatus$.subscribe(status => {
      if (mine !== generation) {
        return;
      }

      if (status === 2) {
        wait = FIRST_WAIT;
        say(isLost ? 'Your earlier conversation is no longer there. This is a new one.' : '');
      } else if (ENDED.includes(status)) {
        again();
      }
    });

    // A fresh element each time: Web Chat keeps the state of an ended connection in the one it was shown in.
    const root = document.createElement('div');
    element.replaceChildren(root);
    window.WebChat.renderWebChat({ directLine, store, styleOptions: styleOptions(), adaptiveCardsHostConfig: cardsHostConfig(), locale: 'en-US' }, root);
  }

  function stop() {
    generation++;
    unsent.forEach((text, id) => stranded.set(id, text));
    unsent.clear();
    if (directLine) {
      directLine.end();
      directLine = null;
    }
  }

  function again() {
    stop();
    say('Reconnecting to your conversation…');
    const delay = wait * (0.5 + Math.random());
    wait = Math.min(wait * 2, LONGEST_WAIT);
    window.setTimeout(start, delay);
  }

  async function start() {
    const mine = ++generation;
    try {
      const token = await fetchToken();
      if (mine === generation) {
        show(token, mine);
      }
    } catch {
      if (mine === generation) {
        again();
      }
    }
  }

  // On a narrow screen a table's rows stand one below the other: each cell then says whose it is.
  function nameCells(table) {
    const names = [...table.querySelectorAll('thead th')].map(head => head.textContent.trim());
    table.querySelectorAll('tbody tr').forEach(row => [...row.cells].forEach((cell, at) => {
      if (at > 0 && names[at] && cell.dataset.of !== names[at]) {
        cell.dataset.of = names[at];
      }
    }));
  }

  new MutationObserver(() => element.querySelectorAll('.webchat__render-markdown table').forEach(nameCells))
    .observe(element, { childList: true, subtree: true });

  function arrange() {
    const about = document.getElementById('about');
    about.open = window.matchMedia('(min-width: 60rem)').matches;
  }

  document.body.classList.add('chat-page');
  arrange();
  window.matchMedia('(min-width: 60rem)').addEventListener('change', arrange);
  dark.addEventListener('change', () => { stop(); start(); });
  document.getElementById('restart').addEventListener('click', () => {
    remember({});
    stop();
    stranded.clear();
    start();
  });

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
    second.onload = start;
    second.onerror = giveUp;
    document.head.append(second);
  }

  if (window.WebChat) {
    start();
  } else {
    loadElsewhere();
  }
})();
