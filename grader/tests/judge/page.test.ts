import { expect, test } from 'vitest';
import { oneReply, sessionWith, startMs } from './sessions.ts';

const empty = { status: 204, headers: [], body: new Uint8Array() };

test('the judge learns whether a fetch carries cookies', async () => {
  const { answer, requests } = oneReply(empty);
  const session = await sessionWith(
    `import { fetch as npm } from 'undici';
     export async function go(url: string) {
       await fetch(url);
       await fetch(url, { credentials: 'include' });
       await fetch(new Request(url, { credentials: 'omit' }));
       await fetch(new Request(url, { credentials: 'omit' }), { credentials: 'include' });
       await npm(url, { credentials: 'include' });
       return fetch(url, { credentials: 'all' as never }).then(() => 'sent', (error) => error.name);
     }`,
    answer,
  );
  expect(await session.call('go', ['https://api.example.com/'])).toBe('TypeError');
  expect(requests.map(({ credentials }) => credentials)).toEqual([
    'same-origin',
    'include',
    'omit',
    'include',
    null,
  ]);
});

test('what an injected script could read is told, and what a closure keeps is not', async () => {
  const session = await sessionWith(`
    let kept = 'in a module';
    export function go() {
      const closed = 'in a closure';
      localStorage.setItem('token', 'one');
      localStorage['direct'] = 'two';
      sessionStorage.setItem('token', 'three');
      sessionStorage.setItem('gone', 'x');
      sessionStorage.removeItem('gone');
      Object.assign(globalThis, {
        session: { deep: ['four'] },
        byName: new Map([['token', 'five']]),
      });
      Object.defineProperty(globalThis, 'broken', { get: () => { throw new Error('no'); }, enumerable: true });
      return [kept, closed, localStorage.getItem('token'), localStorage.length, Object.keys(localStorage)];
    }`);
  expect(await session.call('go', [])).toEqual([
    'in a module',
    'in a closure',
    'one',
    2,
    ['token', 'direct'],
  ]);
  expect(await session.readable()).toEqual([
    { place: 'localStorage.token', text: 'one' },
    { place: 'localStorage.direct', text: 'two' },
    { place: 'sessionStorage.token', text: 'three' },
    { place: 'globalThis.byName.token', text: 'five' },
    { place: 'globalThis.session.deep.0', text: 'four' },
  ]);
  await session.begin(startMs);
  const left = (await session.readable()).map(({ place }) => place);
  expect(left).toEqual(['globalThis.byName.token', 'globalThis.session.deep.0']);
});

test('it reads getters of classes, symbols, what is hidden, and what was put on objects that stood there', async () => {
  const session = await sessionWith(`
    class Store {
      #token = 'a';
      get accessToken() { return this.#token; }
      static shared = 'b';
    }
    class Special extends Store {}
    export function go() {
      Object.assign(globalThis, { store: new Special(), Store, [Symbol('key')]: 'c' });
      Object.defineProperty(globalThis, 'hidden', { value: { [Symbol('in')]: 'd' }, enumerable: false });
      (Math as any).token = 'e';
      (Request as any).token = 'f';
      (Array.prototype as any).token = 'g';
      (globalThis as any).headers = new Headers({ authorization: 'h' });
      (globalThis as any).request = new Request('https://a.example.com/', { headers: { authorization: 'i' } });
      globalThis.fetch = Object.assign(() => 0, { token: 'j' }) as any;
      (process as any).token = 'k';
    }`);
  await session.call('go', []);
  const found = (await session.readable()).map(({ place, text }) => `${place}: ${text}`);
  expect(found).toEqual(
    expect.arrayContaining([
      'globalThis.store.accessToken: a',
      'globalThis.Store.shared: b',
      'globalThis.Symbol(key): c',
      'globalThis.hidden.Symbol(in): d',
      'globalThis.Math.token: e',
      'globalThis.Request.token: f',
      'globalThis.Array.prototype.token: g',
      'globalThis.headers.authorization: h',
      'globalThis.request.headers.authorization: i',
      'globalThis.fetch.token: j',
      'globalThis.process.token: k',
    ]),
  );
});

test('it calls functions that want no arguments, and waits a moment for what they give', async () => {
  const session = await sessionWith(`
    class Store {
      read() { return 'b'; }
      late() { return new Promise((resolve) => setTimeout(() => resolve({ deep: 'c' }), 5)); }
      never() { return new Promise(() => undefined); }
      broken() { throw new Error('no'); }
      async rejects() { throw new Error('no'); }
    }
    Object.assign(globalThis, {
      getToken: () => 'a',
      store: new Store(),
      factory: () => async () => 'd',
      pending: Promise.resolve('e'),
      clear: () => { (globalThis as any).kept = 'cleared'; },
      wants: (scope: string) => 'for ' + scope,
      kept: 'f',
    });
    export function go() {}`);
  await session.call('go', []);
  const found = (await session.readable()).map(({ place, text }) => `${place}: ${text}`);
  expect(found.sort()).toEqual([
    'globalThis.factory()(): d',
    'globalThis.getToken(): a',
    'globalThis.kept: f',
    'globalThis.pending: e',
    'globalThis.store.late().deep: c',
    'globalThis.store.read(): b',
  ]);
  expect(await session.settle()).toEqual([]);
});

test('it finds nothing in a subject that added nothing', async () => {
  const session = await sessionWith(`
    export async function go() {
      await fetch('https://a.example.com/').catch(() => undefined);
      return [new URL('https://a.example.com/').href, crypto.randomUUID().length, typeof navigator, new AbortController().signal.aborted, Date.now()];
    }`);
  await session.call('go', []);
  expect(await session.readable()).toEqual([]);
});

test('what has no end, and what lies, ends all the same', async () => {
  const session = await sessionWith(`
    const loop: any = { next: () => loop, again: { get self() { return { ...loop }; } } };
    const endless: any = () => () => endless();
    const deep = (n: number): any => (n === 0 ? 'deep' : { in: deep(n - 1) });
    export function go() {
      Object.assign(globalThis, {
        loop,
        endless,
        deep: deep(50),
        many: Array.from({ length: 5_000 }, (_, n) => 'text ' + n),
        long: 'x'.repeat(3_000_000),
        counter: { *[Symbol.iterator]() { for (let n = 0; ; n += 1) yield String(n); } },
        trap: new Proxy({}, { ownKeys: () => { throw new Error('no'); } }),
        bytes: new Uint8Array(50_000_000),
      });
    }
    export function poison() {
      Array.from = () => { throw new Error('no'); };
      Reflect.ownKeys = () => { throw new Error('no'); };
      globalThis.setTimeout = (() => { throw new Error('no'); }) as any;
    }`);
  await session.call('go', []);
  const found = await session.readable();
  expect(found.length).toBe(200);
  expect(Math.max(...found.map(({ text }) => text.length))).toBeLessThan(100_000);
  await session.call('poison', []);
  await session.readable();
});
