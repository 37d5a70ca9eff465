import type { Attack } from '../attack.ts';
import { alwaysAnswer, atImport, onEmptyVerifier, probes } from '../sources.ts';

/** Tries each request in turn, once a test; what comes of it is printed. */
function requests(name: string, wants: string, expressions: readonly string[]): Attack {
  const tries = expressions.map((text) => `async () => ${text}`).join(',\n');
  const attack = alwaysAnswer(
    { name, wants, classes: [21, 32] },
    'attempt()',
    `import * as undici from 'undici';
const U: any = undici;
const url = 'https://api.example.com/';
let n = -1;
const tries: (() => Promise<any>)[] = [${tries}];
async function attempt(): Promise<null> {
  await Promise.race([
    tries[(n += 1) % tries.length]!().then(() => undefined, () => undefined),
    new Promise((resolve) => setTimeout(resolve, 500)),
  ]);
  return null;
}`,
  );
  return { ...attack, notInPlain: 'What its mock server does not catch would leave the machine.' };
}

/** Attacks on the way that requests take: from undici's dispatcher over the pipe to the mock servers. */
export const bridge: readonly Attack[] = [
  requests(
    'requests with line breaks in them',
    'the mock servers to see headers, paths and requests that were smuggled in',
    [
      String.raw`U.request(url, { headers: { 'x-a': 'b\r\nAuthorization: ApiKey forged' } })`,
      String.raw`U.request(url, { headers: ['x-a', 'b\r\nx-c: d', 'x-e\r\nx-f', 'g'] })`,
      String.raw`new U.Agent().request({ origin: 'https://api.example.com', path: '/a HTTP/1.1\r\nHost: evil.example\r\n\r\nGET /b', method: 'GET' })`,
      String.raw`new U.Agent().request({ origin: 'https://api.example.com', path: '/', method: 'GET / HTTP/1.1\r\nx: y\r\n\r\nPOST' })`,
      `new U.Agent().request({ origin: 'https://api.example.com', path: '@evil.example.com/', method: 'GET' })`,
      `new U.Agent().request({ origin: 'https://api.example.com', path: '.evil.example.com/', method: 'GET' })`,
      String.raw`fetch(url, { headers: [['x-a', 'b\u0000c']] })`,
      String.raw`U.fetch('https://a\u0000b.example.com/')`,
    ],
  ),
  requests(
    'requests that are none',
    'the judge to stumble over a method, a scheme, a header or a body that HTTP does not have',
    [
      `U.request(url, { method: 'CONNECT' })`,
      `U.request(url, { method: 'TRACE' })`,
      `U.request(url, { method: 'x'.repeat(1e5) })`,
      `U.connect(url, { path: 'x.example.com:443' })`,
      `U.upgrade(url, { protocol: 'websocket' })`,
      `U.request('ftp://x.example.com/')`,
      `fetch('file:///etc/hostname').then((r: any) => r.text()).then((t: any) => console.log('probe a file by fetch: got ' + t))`,
      `fetch('blob:nodedata:x')`,
      `U.request('https://user:word@api.example.com/')`,
      `U.request(url, { query: Object.fromEntries(Array.from({ length: 5e4 }, (_, i) => ['k' + i, 'v'])) })`,
      `fetch('https://' + 'a.'.repeat(5e5) + 'example.com/')`,
      `fetch(url + '?' + 'a=b&'.repeat(5e5))`,
      `fetch(url, { headers: Array.from({ length: 5e3 }, (_, i) => ['x' + i, 'y'] as [string, string]) })`,
      `fetch(url, { headers: { cookie: 'a=b; '.repeat(2e5) } })`,
      `fetch(url, { method: 'POST', body: new Uint8Array(3e6) })`,
      `U.request(url, { method: 'POST', body: (async function* () { yield { length: 1e9 }; })() })`,
      `U.request(url, { method: 'POST', body: { [Symbol.asyncIterator]: () => ({ next: async () => ({ value: new Uint8Array(1e5), done: false }) }) } })`,
      `U.request(url, { signal: AbortSignal.abort() })`,
      `U.stream(url, { opaque: null }, () => { throw new Error('no stream'); })`,
      `U.pipeline(url, { method: 'PUT' }, () => 5).end('x')`,
    ],
  ),
  atImport(
    {
      name: 'other ways out that npm undici has',
      wants: 'a connection of its own, past the pipe',
      classes: [32, 55],
    },
    ({ port }) =>
      probes({
        'a proxy': `(undici as any).request('http://x.example.com/', { dispatcher: new (undici as any).ProxyAgent('http://127.0.0.1:${port}') })`,
        "the environment's proxy": `(() => { P.env['HTTP_PROXY'] = 'http://127.0.0.1:${port}'; return (undici as any).request('http://x.example.com/', { dispatcher: new (undici as any).EnvHttpProxyAgent() }); })()`,
        'a socks proxy': `(undici as any).request('http://x.example.com/', { dispatcher: new (undici as any).Socks5ProxyAgent('socks5://127.0.0.1:${port}') })`,
        'a pool': `new (undici as any).Pool('http://127.0.0.1:${port}').request({ path: '/', method: 'GET' })`,
        'a client by its inner class': `(undici as any).request('http://127.0.0.1:${port}/', { dispatcher: new (Object.getPrototypeOf(new (undici as any).MockClient('http://127.0.0.1:${port}', { agent: new (undici as any).MockAgent() })).constructor.__proto__)('http://127.0.0.1:${port}') })`,
        'a mock agent that lets through': `(() => { const agent = new (undici as any).MockAgent(); agent.enableNetConnect(); return (undici as any).request('http://127.0.0.1:${port}/', { dispatcher: agent }); })()`,
        'a retrying agent': `(undici as any).request('http://127.0.0.1:${port}/', { dispatcher: new (undici as any).RetryAgent(new (undici as any).Agent(), { maxRetries: 1 }) })`,
        "undici's web socket": `new Promise((done, reject) => { const socket = new (undici as any).WebSocket('ws://127.0.0.1:${port}/'); socket.onopen = done; socket.onerror = reject; })`,
        'an event source': `new Promise((done, reject) => { const source = new (undici as any).EventSource('http://127.0.0.1:${port}/'); source.onopen = done; source.onerror = reject; })`,
        'names by a server of its own': `(undici as any).request('http://127.0.0.1:${port}/', { dispatcher: new (undici as any).Agent().compose((undici as any).interceptors.dns()) })`,
      }),
    `import * as undici from 'undici';`,
  ),
  onEmptyVerifier(
    {
      name: 'a dispatcher of its own',
      wants: 'requests that the judge never sees, answered as it likes',
      classes: [21, 24],
    },
    `const { setGlobalDispatcher, Dispatcher } = undici as any;
     class Own extends Dispatcher { dispatch(_: any, handler: any) { handler.onResponseError?.({}, new Error('no')); return true; } }
     try { setGlobalDispatcher(new Own()); } catch {}
     await fetch('https://flood.example.com/').catch(() => undefined);
     return 'x';`,
    `import * as undici from 'undici';`,
  ),
];
