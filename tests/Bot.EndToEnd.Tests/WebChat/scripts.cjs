// The page's own scripts in a window of nothing but what they touch, with a clock that is moved by hand. Ends with 0 when all holds.
'use strict';

const assert = require('node:assert');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const pages = process.argv[2];
const settle = () => new Promise(resolve => setImmediate(resolve));

function open(sourcing) {
  const timers = [];
  let now = 0;
  const stored = new Map();
  const element = () => ({ addEventListener() {}, replaceChildren() {}, querySelector: () => null });
  const window = {
    sourcing,
    setTimeout: (run, delay, ...given) => timers.push({ at: now + delay, run: () => run(...given) }),
    matchMedia: () => ({ addEventListener() {} })
  };
  const context = vm.createContext({
    window,
    location: { origin: 'https://bot.example' },
    document: { getElementById: element, createElement: element, activeElement: null },
    sessionStorage: { getItem: key => stored.get(key) ?? null, setItem: (key, value) => stored.set(key, value) }
  });
  const pass = async milliseconds => {
    const end = now + milliseconds;
    for (;;) {
      await settle();
      const next = timers.filter(timer => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) {
        break;
      }

      timers.splice(timers.indexOf(next), 1);
      now = next.at;
      next.run();
    }

    now = end;
  };
  return { window, pass, run: name => vm.runInContext(readFileSync(path.join(pages, name), 'utf8'), context, name) };
}

const said = id => ({ text: id, channelData: { clientActivityID: id } });
const taken = list => activity => ({ subscribe: ({ next }) => { list.push(activity.text); next(activity.text); } });

async function aMessageWhoseSendingThrowsIsSentAgain() {
  const { window, pass, run } = open({});
  run('outbox.js');
  const outbox = window.sourcing.createOutbox(() => {}, () => assert.fail('refused'));
  const arrived = [];
  let tries = 0;
  outbox.attach('one', activity => {
    if (++tries < 3) {
      throw new Error('not now');
    }

    return taken(arrived)(activity);
  }, false);
  outbox.add(said('first'));
  outbox.add(said('second'));
  await pass(30000);
  assert.deepStrictEqual(arrived, ['first', 'second']);
}

async function aMessageSaidBeforeTheNewConversationIsThereGoesToIt() {
  const { window, pass, run } = open({});
  run('outbox.js');
  const outbox = window.sourcing.createOutbox(() => {}, () => assert.fail('refused'));
  const later = [];
  outbox.attach('one', () => ({ subscribe() {} }), false);
  outbox.add(said('given up'));
  await pass(100);
  outbox.clear();
  outbox.add(said('kept'));
  await pass(100);
  const shown = outbox.attach('two', taken(later), false);
  await pass(30000);
  assert.deepStrictEqual(Array.from(shown, activity => activity.text), ['kept']);
  assert.deepStrictEqual(later, ['kept']);
}

async function aConnectionThatClosesOverAndOverIsLookedAfterOnce() {
  let looks = 0;
  const lines = [];
  const { window, pass, run } = open({
    createOutbox: () => ({ attach: () => [], post() {} }),
    styleOptions() {}, cardsHostConfig() {}, say() {}, says() {}, flash() {}, asks() {},
    fetchToken: async () => ({ token: 't', conversationId: 'c' }),
    isAlive: async () => { looks++; return true; }
  });
  window.WebChat = {
    createDirectLine: () => {
      lines.push({ services: { WebSocket: EventTarget }, connectionStatus$: { subscribe() {} }, postActivity() {}, end() {} });
      return lines.at(-1);
    },
    createStore: () => ({ dispatch() {}, getState: () => ({}) }),
    renderWebChat() {}
  };
  run('page.js');
  await settle();
  const [line] = lines;
  const closes = () => new line.services.WebSocket().dispatchEvent(new Event('close'));
  for (let i = 0; i < 20; i++) {
    closes();
    await pass(100);
  }

  looks = 0;
  await pass(30000);
  assert.ok(looks >= 9 && looks <= 11, `${looks} looks in half a minute`);
  new line.services.WebSocket().dispatchEvent(new Event('open'));
  await pass(10000);
  looks = 0;
  await pass(30000);
  assert.strictEqual(looks, 0);
  closes();
  await pass(10000);
  assert.ok(looks > 0, 'looked after again');
}

(async () => {
  await aMessageWhoseSendingThrowsIsSentAgain();
  await aMessageSaidBeforeTheNewConversationIsThereGoesToIt();
  await aConnectionThatClosesOverAndOverIsLookedAfterOnce();
})().catch(error => {
  console.error(error);
  process.exit(1);
});
