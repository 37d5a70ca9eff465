import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { attempt } from './answer.ts';
import { withClients } from './setting.ts';

const test = withClients(exerciseTest<typeof Exercise>());

/** What the browser does with each mode, for a request to another origin. */
const withoutInclude =
  'The refresh token is in a cookie of another origin. The browser sends it along only with credentials: "include", so nobody stays signed in.';

describe('refresh-request', () => {
  test('a refresh carries cookies and the header against forged requests, by POST', async ({
    openClient,
  }) => {
    const { client, refreshes } = await openClient();
    await attempt(client.fetch('/me'));
    const [request] = refreshes();
    expect(
      request?.method,
      teach({
        did:
          request === undefined
            ? 'Your client never requested refreshUrl, though it had no token that works.'
            : `Your client asked for a new token by ${request.method}.`,
        cost: 'A refresh changes something on the server. Links, images and prefetching send GET, and only POST is answered.',
        see: 'the contract in the README',
      }),
    ).toBe('POST');
    const mode = request?.credentials ?? null;
    expect(
      mode,
      teach({
        did:
          mode === null
            ? 'Your client asked for a new token by other means than the global fetch.'
            : `Your client asked for a new token with credentials: "${mode}".`,
        cost:
          mode === null
            ? 'A page in a browser has no other, and no cookie goes along.'
            : withoutInclude,
        see: 'Fetch standard, credentials mode',
      }),
    ).toBe('include');
    const header = request?.headers.get('x-requested-by') ?? null;
    expect(
      header,
      teach({
        did:
          header === null
            ? 'Your client asked for a new token without the header X-Requested-By.'
            : 'Your client asked for a new token with another X-Requested-By than web.',
        cost: 'A page of an attacker can make the browser send your cookie, but not this header: it is the defence against forged requests, and the server insists on it.',
        see: 'RFC 10017, on forged requests; the contract in the README',
      }),
    ).toBe('web');
  });

  test('a refresh does not carry the access token', async ({ warmClient }) => {
    const { session, client, refreshes } = await warmClient();
    session.expire();
    await attempt(client.fetch('/me'));
    const tokens = session.issued;
    const told = refreshes().filter((request) => {
      const all = [request.url, request.text(), ...[...request.headers].flat()].join('\n');
      return tokens.some((token) => all.includes(token));
    });
    expect(
      told.length,
      teach({
        did: 'Your client sent its access token to refreshUrl.',
        cost: 'Whoever runs or logs that server can call the API as the user. It needs the cookie alone.',
        see: 'RFC 6750 §5.2 (tokens only to their audience)',
      }),
    ).toBe(0);
  });

  test('the cookie that comes back is the next refresh token', async ({ warmClient }) => {
    const { session, succeed } = await warmClient();
    for (const path of ['/a', '/b', '/c']) {
      session.expire();
      await succeed(path, 'a call after the access token has ended');
    }
    expect(
      session.family.ended(),
      teach({
        did: 'Your client used a refresh token twice.',
        cost: 'The server takes that for a theft and signs the user out everywhere.',
        see: 'RFC 9700 §4.14.2',
      }),
    ).toBeNull();
  });
});
