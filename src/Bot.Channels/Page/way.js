// The way back to this browser's conversation, which itself lives on the server.
(function () {
  'use strict';

  const PROBE_LIMIT = 3000;
  const KEY = 'sourcing.conversation';
  let current = {}; // as remembered, for a browser that lets nothing be remembered

  function recall() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || current;
    } catch {
      return current;
    }
  }

  function remember(conversation) {
    current = conversation;
    try {
      localStorage.setItem(KEY, JSON.stringify(conversation));
    } catch {
      // Private window: the conversation lasts as long as the page.
    }
  }

  // A token for the remembered conversation, or for a new one; `lost` hears when the remembered one cannot be taken up again.
  async function fetchToken(lost) {
    const { renewal } = recall();
    const response = await fetch('/chat/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(renewal ? { renewal } : {})
    });
    if (response.status === 403 && renewal) {
      remember({});
      lost();
      return fetchToken(lost);
    }

    if (!response.ok) {
      throw new Error('token: ' + response.status);
    }

    const answer = await response.json();
    remember({ conversationId: answer.conversationId, renewal: answer.renewal });
    return answer;
  }

  async function isAlive() {
    try {
      return (await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(PROBE_LIMIT) })).ok;
    } catch {
      return false;
    }
  }

  window.sourcing = { ...window.sourcing, recall, remember, fetchToken, isAlive };
})();
