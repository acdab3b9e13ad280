// Holds a conversation through Microsoft's own client. Arguments: the folder of node_modules, the host's address.
// Prints one JSON line: what was seen, in order, and how often the connection was made.
'use strict';

const path = require('node:path');
const { createRequire } = require('node:module');
const [modules, address] = process.argv.slice(2);
const load = createRequire(path.join(modules, 'here.js'));

// The client is written for browsers: give it Node's fetch-like request and sockets that can be cut.
const sockets = [];
const WebSocket = globalThis.WebSocket || load('ws');
class CutSocket extends WebSocket {
  constructor(url) {
    super(url);
    sockets.push(this);
  }
}

class Request {
  constructor() {
    this.headers = {};
    this.readyState = 0;
  }

  open(method, url) {
    Object.assign(this, { method, url, readyState: 1 });
  }

  setRequestHeader(name, value) {
    this.headers[name] = value;
  }

  getAllResponseHeaders() {
    return '';
  }

  getResponseHeader(name) {
    return this.answer ? this.answer.headers.get(name) : null;
  }

  abort() {}

  async send(body) {
    try {
      this.answer = await fetch(this.url, { method: this.method, headers: this.headers, body });
      this.status = this.answer.status;
      this.responseText = await this.answer.text();
      this.response = this.responseType === 'json' ? JSON.parse(this.responseText || 'null') : this.responseText;
    } catch {
      this.status = 0;
    }

    this.readyState = 4;
    if (this.onreadystatechange) {
      this.onreadystatechange();
    }

    if (this.status && this.onload) {
      this.onload({});
    } else if (!this.status && this.onerror) {
      this.onerror(new Error('network'));
    }
  }
}

globalThis.XMLHttpRequest = Request;
globalThis.WebSocket = CutSocket;
globalThis.window = globalThis;
globalThis.self = globalThis;

const { DirectLine } = load('botframework-directlinejs/dist/directline.js');

async function main() {
  const token = await (await fetch(address + '/chat/token', { method: 'POST' })).json();
  const line = new DirectLine({ domain: address + '/v3/directline', token: token.token, webSocket: true });
  const seen = [];
  const waiting = [];
  line.activity$.subscribe(activity => {
    seen.push({ id: activity.id, role: activity.from.role, text: activity.text || '' });
    waiting.splice(0).forEach(go => go());
  });
  const until = async enough => {
    while (!enough()) {
      await new Promise(go => waiting.push(go));
    }
  };
  const say = text => new Promise((done, fail) =>
    line.postActivity({ type: 'message', text, from: { id: 'somebody' } }).subscribe(done, fail));

  await until(() => seen.length >= 1);
  const ids = [await say('what is the typical MOQ for OEM?')];
  await until(() => seen.length >= 3);
  sockets[sockets.length - 1].close(); // cut in the middle; the client comes back by itself
  ids.push(await say('what is the typical MOQ for ODM?')); // said while nobody listens
  await until(() => seen.length >= 5);
  console.log(JSON.stringify({ seen, ids, sockets: sockets.length }));
  process.exit(0);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
