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
    { place: 'globalThis.session.deep.0', text: 'four' },
    { place: 'globalThis.byName.token', text: 'five' },
  ]);
  await session.begin(startMs);
  const left = (await session.readable()).map(({ place }) => place);
  expect(left).toEqual(['globalThis.session.deep.0', 'globalThis.byName.token']);
});
