// What was said and has not arrived yet. One message after the other, each sent again under its own clientActivityID until the
// server has it: the server knows a repeated one and answers it from its log, so nothing is ever said twice. Outlives a reload.
(function () {
  'use strict';

  const KEY = 'sourcing.unsent';
  const FIRST_PAUSE = 1000;
  const LONGEST_PAUSE = 5000;
  const LONGEST_POST = 25000; // Direct Line's own limit is 20 seconds
  const WAITS = [403, 408, 409, 425, 429]; // refused now, not for good

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY)) || [];
    } catch {
      return [];
    }
  }

  // `troubled` hears how often in a row a message could not be sent, 0 when it was; `refused` when it never will be.
  function createOutbox(troubled, refused) {
    let queue = kept(); // { conversationId, activity, observer }; without a conversation: for the next one, whichever it is
    let link = null; // { conversationId, post, ended, end }
    let isBusy = false;
    let pause = FIRST_PAUSE;
    let failures = 0;
    let wake = () => {};

    function keep() {
      try {
        sessionStorage.setItem(KEY, JSON.stringify(queue.map(({ conversationId, activity }) => ({ conversationId, activity }))));
      } catch {
        // Private window: kept as long as the page.
      }
    }

    const idOf = entry => entry.activity.channelData.clientActivityID;

    function remove(entry) {
      queue = queue.filter(other => other !== entry);
      keep();
    }

    // 'sent', 'later' or the error that refuses it for good.
    function attempt(entry, through) {
      const posted = new Promise(resolve => through.post(entry.activity).subscribe({
        next: id => resolve(id === 'retry' ? 'later' : 'sent'),
        error: error => resolve(error && error.status >= 400 && error.status < 500 && !WAITS.includes(error.status) ? error : 'later')
      })).catch(() => 'later'); // thrown instead of told
      const tooLong = new Promise(resolve => window.setTimeout(resolve, LONGEST_POST, 'later'));
      return Promise.race([posted, tooLong, through.ended]);
    }

    async function pump() {
      if (isBusy) {
        return;
      }

      isBusy = true;
      try {
        while (link && queue.length > 0) {
          const entry = queue[0];
          await settle(entry, await attempt(entry, link));
        }
      } finally {
        isBusy = false; // in the same breath as the last look at the queue
      }
    }

    async function settle(entry, outcome) {
      if (outcome === 'sent') {
        pause = FIRST_PAUSE;
        troubled(failures = 0);
        remove(entry);
        entry.observer?.next(idOf(entry));
      } else if (outcome !== 'later') {
        remove(entry);
        refused(outcome);
        entry.observer?.error(outcome);
      } else if (queue.includes(entry)) {
        troubled(++failures);
        await new Promise(resolve => {
          wake = resolve;
          window.setTimeout(resolve, pause);
        });
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      } else {
        entry.observer?.next(idOf(entry)); // its echo was here before its answer
      }
    }

    function add(activity, observer) {
      const known = queue.find(entry => idOf(entry) === activity.channelData.clientActivityID);
      if (!known) {
        queue.push({ conversationId: link?.conversationId ?? null, activity, observer });
        keep();
      }

      wake();
      pump();
    }

    return {
      add,
      // What Web Chat takes for Direct Line's own answer.
      post: activity => ({ subscribe: observer => (add(activity, observer), { unsubscribe() {} }) }),
      // What is left of a conversation that could not be taken up again goes to the one in its place.
      attach(conversationId, post, takesAll) {
        link?.end('later');
        let end;
        const ended = new Promise(resolve => { end = resolve; });
        link = { conversationId, post, ended, end };
        queue = queue.filter(entry => takesAll || entry.conversationId === null || entry.conversationId === conversationId).map(entry => ({ conversationId, activity: entry.activity }));
        keep();
        pause = FIRST_PAUSE;
        wake();
        pump();
        return queue.map(entry => entry.activity);
      },
      heard(id) {
        queue.filter(entry => idOf(entry) === id).forEach(remove);
      },
      // What is said from now on belongs to the conversation that comes.
      clear() {
        queue = [];
        keep();
        link?.end('later');
        link = null;
      }
    };
  }

  window.sourcing = { ...window.sourcing, createOutbox };
})();
