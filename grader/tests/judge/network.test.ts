import { expect, test } from 'vitest';
import { oneReply, sessionWith } from './sessions.ts';

/** Every octet, so that nothing is lost in a decoding. */
const everyByte = Uint8Array.from({ length: 256 }, (_, i) => i);

const reply = {
  status: 207,
  headers: [
    ['content-type', 'application/octet-stream'],
    ['set-cookie', 'a=1; Path=/'],
    ['set-cookie', 'b=2; HttpOnly'],
    ['x-mixed', 'one, two'],
  ] as [string, string][],
  body: everyByte,
};

const viaFetch = (from: string) => `
${from}
export async function go(url: string, body: Uint8Array) {
  const response = await fetch(url, { method: 'PUT', body, headers: [['X-One', '1'], ['X-Two', 'a'], ['X-Two', 'b']] });
  return {
    status: response.status,
    statusText: response.statusText,
    cookies: response.headers.getSetCookie(),
    mixed: response.headers.get('x-mixed'),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}`;

const viaRequest = `
import { Agent, request } from 'undici';
export async function go(url: string, body: Uint8Array) {
  const response = await request(url, {
    method: 'PUT', body, headers: ['X-One', '1', 'X-Two', 'a', 'X-Two', 'b'], dispatcher: new Agent({ connections: 1 }),
  });
  return {
    status: response.statusCode,
    statusText: 'As Sent',
    cookies: response.headers['set-cookie'],
    mixed: response.headers['x-mixed'],
    body: new Uint8Array(await response.body.arrayBuffer()),
  };
}`;

for (const [name, source] of [
  ['fetch', viaFetch('')],
  ['fetch of npm undici', viaFetch(`import { fetch } from 'undici';`)],
  ['request of npm undici, through an Agent of its own', viaRequest],
] as const) {
  test(`${name} goes over the pipe with status, all headers and bodies intact`, async () => {
    const { answer, requests } = oneReply(reply);
    const session = await sessionWith(source, answer);
    const result = await session.call('go', ['https://api.example.com/x?y=%20z', everyByte]);
    expect(result).toEqual({
      status: 207,
      statusText: 'As Sent',
      cookies: ['a=1; Path=/', 'b=2; HttpOnly'],
      mixed: 'one, two',
      body: everyByte,
    });
    const [request] = requests;
    expect(request).toMatchObject({ method: 'PUT', url: 'https://api.example.com/x?y=%20z' });
    expect(new Uint8Array(request?.body ?? [])).toEqual(everyByte);
    const headers = new Headers(request?.headers as [string, string][]);
    expect([headers.get('x-one'), headers.get('x-two')]).toEqual(['1', 'a, b']);
  });
}

test('a host that nobody plays is a failed fetch, as for a dead host', async () => {
  const session = await sessionWith(`
    export async function go() {
      return fetch('https://nobody.example.com/').then(() => 'answered', (error) => [error.name, error.message]);
    }`);
  expect(await session.call('go', [])).toEqual(['TypeError', 'fetch failed']);
});

test('a redirect is followed by the student’s fetch, and refused where it says so', async () => {
  const session = await sessionWith(
    `export async function go(redirect: RequestRedirect) {
      return fetch('https://a.example.com/', { redirect }).then((r) => [r.status, r.url], (e) => e.name);
    }`,
    async ({ url }) =>
      url.startsWith('https://a.')
        ? {
            ok: true,
            status: 302,
            statusText: '',
            headers: [['location', 'https://b.example.com/']],
            body: new Uint8Array(),
          }
        : { ok: true, status: 200, statusText: '', headers: [], body: new Uint8Array() },
  );
  expect(await session.call('go', ['follow'])).toEqual([200, 'https://b.example.com/']);
  expect(await session.call('go', ['error'])).toBe('TypeError');
  expect(await session.call('go', ['manual'])).toEqual([302, 'https://a.example.com/']);
});

test('a path that begins with two slashes stays on its host', async () => {
  const { answer, requests } = oneReply({ status: 204, headers: [], body: new Uint8Array() });
  const session = await sessionWith(
    `import { request } from 'undici';
     export async function go() {
       await fetch('https://api.example.com//other.example.com/x?y=1');
       await request('https://api.example.com:8443//other.example.com/x');
     }`,
    answer,
  );
  await session.call('go', []);
  expect(requests.map(({ url }) => url)).toEqual([
    'https://api.example.com//other.example.com/x?y=1',
    'https://api.example.com:8443//other.example.com/x',
  ]);
});

test('a path that would lead to another host or another request is no request', async () => {
  const { answer, requests } = oneReply({ status: 204, headers: [], body: new Uint8Array() });
  const session = await sessionWith(
    `import { Agent } from 'undici';
     const paths = ['@evil.example.com/', '.evil.example.com/', '/a\\r\\nb: c', '/a b'];
     const tried = (path: string) => new Agent().request({ origin: 'https://api.example.com', path, method: 'GET' });
     export const go = () => Promise.all(paths.map((path) => tried(path).then(() => 'sent', (e) => e.name)));`,
    answer,
  );
  expect(await session.call('go', [])).toEqual(Array.from({ length: 4 }, () => 'TypeError'));
  expect(requests).toEqual([]);
});
