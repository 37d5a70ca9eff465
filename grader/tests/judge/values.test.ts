import { expect, test } from 'vitest';
import { SubjectError } from '../../judge/subject-error.ts';
import { sessionWith, startMs } from './sessions.ts';

type Call = (...args: unknown[]) => Promise<unknown>;

test('a function that a factory returns can be called, and called back into', async () => {
  const session = await sessionWith(`
    export function make(options: { ask: (n: number) => Promise<number> }) {
      return async (n: number) => (await options.ask(n)) + 1;
    }`);
  const made = (await session.call('make', [{ ask: (n: number) => n * 2 }])) as Call;
  expect(await made(4)).toBe(9);
  expect(await made(5)).toBe(11);
});

test('a class instance is adapted: its methods work, private fields and caches stay inside', async () => {
  const session = await sessionWith(`
    class Base { greet() { return 'hello'; } }
    class Counter extends Base {
      #count = 0;
      cache = new Map<string, number>();
      add(n: number) { this.#count += n; this.cache.set('n', n); return this.#count; }
    }
    export const make = () => new Counter();`);
  const counter = (await session.call('make', [])) as Record<string, Call>;
  await counter['add']?.(2);
  expect(await counter['add']?.(3)).toBe(5);
  expect(await counter['greet']?.()).toBe('hello');
});

test('data comes back as plain data, whatever made it', async () => {
  const session = await sessionWith(`
    class Result { ok = true as const; constructor(readonly key: string) {} }
    export const fromClass = () => new Result('k');
    export const fromNothing = () => Object.assign(Object.create(null), { ok: true, key: 'k' });
    export const frozen = () => Object.freeze({ ok: true, key: 'k' });
    export const parsed = async () => JSON.parse('{"ok":true,"key":"k"}');
    export const withGetter = () => ({ ok: true, get key() { return 'k'; } });
    export const proxied = () => new Proxy({ ok: true, key: 'k' }, {});
    export const bytes = () => Buffer.from('abc');
    export const nested = () => ({ a: [{ b: undefined, c: null, d: 1n, e: NaN }], at: new Date(5) });`);
  for (const name of ['fromClass', 'fromNothing', 'frozen', 'parsed', 'withGetter', 'proxied']) {
    expect(await session.call(name, [])).toStrictEqual({ ok: true, key: 'k' });
  }
  expect(await session.call('bytes', [])).toEqual(new TextEncoder().encode('abc'));
  expect(await session.call('nested', [])).toEqual({
    a: [{ b: undefined, c: null, d: 1n, e: Number.NaN }],
    at: new Date(5),
  });
});

test('what is no data is refused with its place', async () => {
  const session = await sessionWith(`export const go = () => ({ scopes: new Set(['a']) });`);
  await expect(session.call('go', [])).rejects.toThrow(/the result\.scopes is a Set/);
});

test('requests and responses go both ways, npm undici’s own Response too', async () => {
  const session = await sessionWith(`
    import { Response as UndiciResponse } from 'undici';
    export const echo = async (request: Request) =>
      new Response(await request.text(), { status: 202, headers: { 'x-auth': request.headers.get('authorization') ?? '' } });
    export const undici = () => new UndiciResponse('u', { status: 203 });
    export const empty = () => new Response(null, { status: 204 });`);
  const request = new Request('https://a.example.com/', {
    method: 'POST',
    body: 'payload',
    headers: { authorization: 'ApiKey k' },
  });
  const echoed = (await session.call('echo', [request])) as Response;
  expect([echoed.status, echoed.headers.get('x-auth'), await echoed.text()]).toEqual([
    202,
    'ApiKey k',
    'payload',
  ]);
  const foreign = (await session.call('undici', [])) as Response;
  expect([foreign.status, await foreign.text()]).toEqual([203, 'u']);
  expect(((await session.call('empty', [])) as Response).status).toBe(204);
});

test('an error keeps its name, its code and its place in the source', async () => {
  const session = await sessionWith(
    `\n\nexport function go() {\n  throw Object.assign(new RangeError('too far'), { code: 'ERR_FAR' });\n}\n`,
  );
  const error = await session.call('go', []).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SubjectError);
  expect(error).toMatchObject({ name: 'RangeError', code: 'ERR_FAR', thrown: 'too far' });
  expect((error as SubjectError).message).toBe(
    'Your go threw RangeError: too far (src/index.ts:4)',
  );
});

test('Date stands still at the test’s instant and moves when the clock does; timers run on', async () => {
  const session = await sessionWith(`
    import { setTimeout as sleep } from 'node:timers/promises';
    export const now = async () => { await sleep(20); return [Date.now(), new Date().getTime()]; };`);
  expect(await session.call('now', [])).toEqual([startMs, startMs]);
  await session.setClock(startMs + 5_000);
  expect(await session.call('now', [])).toEqual([startMs + 5_000, startMs + 5_000]);
});

test('Math.random can be pinned, however the module kept it', async () => {
  const session = await sessionWith(`
    const kept = Math.random;
    export const go = () => [kept(), Math.random()];`);
  await session.pinMathRandom(0.25);
  expect(await session.call('go', [])).toEqual([0.25, 0.25]);
  await session.begin(startMs);
  expect(await session.call('go', [])).not.toEqual([0.25, 0.25]);
});

test('a name that matchers call is dropped from a result, so nothing can claim to equal everything', async () => {
  const session = await sessionWith(`
    export const go = () => ({ ok: false, asymmetricMatch: () => true, toJSON: () => 1, then: 1 });
    export const deep = () => ({ inner: { asymmetricMatch: () => true } });`);
  const result = await session.call('go', []);
  expect(result).not.toEqual({ ok: true });
  expect(result).not.toHaveProperty('asymmetricMatch');
  expect(await session.call('deep', [])).not.toEqual({ inner: 'anything' });
});

test('errors that nothing caught are told at the end of the test', async () => {
  const session = await sessionWith(`
    export const reject = () => { void Promise.reject(new Error('left')); };
    export const throwLater = () => { setImmediate(() => { throw new TypeError('late'); }); };`);
  await session.call('reject', []);
  expect(await session.settle()).toEqual([expect.stringContaining('Error: left')]);
  await session.call('throwLater', []);
  expect(await session.settle()).toEqual([expect.stringContaining('TypeError: late')]);
  expect(await session.settle()).toEqual([]);
});

test('a result that is too large is told to be, and the process goes on', async () => {
  const session = await sessionWith(`
    export const text = () => 'x'.repeat(6e6);
    export const items = () => Array.from({ length: 1e6 }, (_, n) => n);
    export const sparse = () => { const none: number[] = []; none.length = 4e9; return none; };
    export const members = () => Object.fromEntries(Array.from({ length: 2e5 }, (_, n) => ['f' + n, () => n]));
    export const body = () => new Response(new Uint8Array(5e6));
    export const fine = () => 'fine';`);
  for (const name of ['text', 'items', 'sparse', 'members']) {
    await expect(session.call(name, [])).rejects.toThrow(
      `Your ${name} threw TypeError: the value is too large`,
    );
  }
  await expect(session.call('body', [])).rejects.toThrow('the body is too large');
  expect(await session.call('fine', [])).toBe('fine');
});
