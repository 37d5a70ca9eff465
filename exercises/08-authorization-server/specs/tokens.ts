import { describe, expect } from 'vitest';
import { exerciseTest, shown, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { jsonOf } from './answer.ts';
import { drawVerifier } from './draw.ts';
import { withServers } from './setting.ts';

const test = withServers(exerciseTest<typeof Exercise>());

/** RFC 6750 §2.1: what may stand behind the word Bearer. */
const BEARER_TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;

/** For clocks that differ; the contract allows it at the end of a token's life. */
const TOLERANCE_SECONDS = 60;

const NOT_ISSUED = {
  cost: 'A resource server that asks you lets in whoever writes such a text.',
  see: 'RFC 7662 §2.2',
};

describe('gives-a-token', () => {
  test('a good code gives a bearer token, in JSON that nobody stores', async ({ open }) => {
    const server = await open();
    const accessToken = await server.redeemed();
    const answer = await server.token(server.redemption(await server.authorized()));
    const { token_type: tokenType } = jsonOf(answer);
    expect(
      BEARER_TOKEN.test(accessToken),
      teach({
        did: 'Your access token has characters that cannot stand behind the word Bearer in a header.',
        cost: 'No API can be asked with it.',
        see: 'RFC 6750 §2.1',
      }),
    ).toBe(true);
    expect(
      typeof tokenType === 'string' ? tokenType.toLowerCase() : undefined,
      teach({
        did: `Your token answered with ${tokenType === undefined ? 'no token_type' : `the token_type ${shown(tokenType)}`}, where it has to be Bearer.`,
        cost: 'A client must not use a token whose type it does not know.',
        see: 'RFC 6749 §5.1 and §7.1',
      }),
    ).toBe('bearer');
    expect(
      answer.headers.get('content-type') ?? 'none',
      teach({
        did: `Your token answered with the content type ${answer.headers.get('content-type')}, where it has to be application/json.`,
        cost: 'Strict clients read nothing else.',
        see: 'RFC 6749 §5.1',
      }),
    ).toMatch(/^application\/json\s*(?:;|$)/i);
    expect(
      answer.headers.get('cache-control') ?? 'none',
      teach({
        did: `Your token gave an access token with ${answer.headers.has('cache-control') ? `Cache-Control: ${answer.headers.get('cache-control')}` : 'no Cache-Control'}, where it has to say no-store.`,
        cost: 'A cache on the way keeps the token, and with it the right to use it.',
        see: 'RFC 6749 §5.1',
      }),
    ).toMatch(/(?:^|[\s,])no-store(?:$|[\s,])/i);
  });

  test('every legal verifier is good', async ({ open, random }) => {
    const server = await open();
    for (const [what, codeVerifier] of [
      ['of 43 characters', drawVerifier(random, 43)],
      ['of 128 characters', drawVerifier(random, 128)],
      ['with each of the marks - . _ ~', `-._~${drawVerifier(random, 44)}~._-`],
      ['with many tildes', `${drawVerifier(random, 30)}${'~'.repeat(20)}`],
    ] as const) {
      const authorized = await server.authorized(server.signIn({ codeVerifier }));
      await server.redeemed(authorized, `a good code with a legal verifier ${what}`);
    }
  });

  test('the form may come with a charset, and in capitals', async ({ open }) => {
    const server = await open();
    for (const type of [
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded;charset=UTF-8',
      'application/x-www-form-urlencoded; charset=utf-8',
      'Application/X-WWW-Form-Urlencoded',
    ]) {
      const form = server.redemption(await server.authorized());
      const answer = await server.token(form, {
        body: form.toString(),
        headers: { 'content-type': type },
      });
      expect(
        answer.status,
        teach({
          did: `Your token answered ${answer.status} to a good form of the content type ${type}.`,
          cost: 'A media type has parameters and no case. Some clients send a charset with every form.',
          see: 'RFC 9110 §8.3.1',
        }),
      ).toBe(200);
    }
  });

  test('parameters that the contract does not name are ignored', async ({ open, random }) => {
    const server = await open();
    const form = server.redemption(await server.authorized());
    for (const name of ['resource', 'audience', `x_${random.id(4)}`]) form.set(name, random.id(6));
    const answer = await server.token(form);
    expect(
      answer.status,
      teach({
        did: `Your token answered ${answer.status} to a good form with parameters that it does not know.`,
        cost: 'Extensions are made of such parameters. A server ignores those that it does not know.',
        see: 'RFC 6749 §3.2',
      }),
    ).toBe(200);
  });

  test('introspect knows the user and the client of each token', async ({ open }) => {
    const server = await open();
    const clients = [...server.config.clients, ...server.config.clients];
    const tokens = await Promise.all(
      clients.map(async (client) =>
        server.redeemed(await server.authorized(server.signIn({}, client))),
      ),
    );
    for (const [at, client] of clients.entries()) {
      await server.expectActive(tokens[at] ?? '', client, 'a token that was given a moment ago');
    }
  });

  test('introspect knows no other text', async ({ open, random }) => {
    const server = await open();
    const authorized = await server.authorized();
    const token = await server.redeemed(authorized);
    const pending = await server.authorized();
    const at = Math.floor(token.length / 2);
    const other = token[at] === 'A' ? 'B' : 'A';
    for (const [what, text] of [
      ['an empty text', ''],
      ['a text that nobody has given', random.base64url(32)],
      ['the word __proto__', '__proto__'],
      ['the word constructor', 'constructor'],
      ['an authorization code', pending.code],
      ['a code that was redeemed', authorized.code],
      ['a client ID', authorized.clientId],
      ['a token with one character changed', `${token.slice(0, at)}${other}${token.slice(at + 1)}`],
      ['the first half of a token', token.slice(0, at)],
      ['a JWT that nobody has signed', unsigned(server.config)],
    ] as const) {
      await server.expectInactive(text, what, NOT_ISSUED);
    }
    await server.expectActive(token, server.client(), 'a token that was given a moment ago');
  });

  test('a token lives for five minutes at least, and for expires_in at most', async ({
    open,
    clock,
  }) => {
    const server = await open();
    const answer = await server.token(server.redemption(await server.authorized()));
    const { access_token: token, expires_in: expiresIn } = jsonOf(answer);
    expect(
      expiresIn === undefined || (typeof expiresIn === 'number' && expiresIn >= 300),
      teach({
        did: `Your token answered with expires_in ${shown(expiresIn)}.`,
        cost: 'It is a number of seconds, 300 or more in this contract. It may be left out.',
        see: 'RFC 6749 §5.1 and the contract in the README',
      }),
    ).toBe(true);
    await clock.advance({ seconds: 298 });
    await server.expectActive(String(token), server.client(), 'a token of not yet five minutes');
    if (typeof expiresIn !== 'number') return;
    await clock.advance({ seconds: expiresIn - 298 + TOLERANCE_SECONDS + 1 });
    await server.expectInactive(
      String(token),
      `a token more than a minute after the expires_in of ${expiresIn} that came with it`,
      {
        cost: 'The client believes that the token is worthless and no longer guards it. Whoever finds it can use it.',
        see: 'RFC 6749 §5.1',
      },
    );
  });
});

/** A token that has all the right claims and no signature. */
function unsigned({ issuer, subject, clients }: Exercise.AuthorizationServerConfig): string {
  const now = Math.floor(Date.now() / 1_000);
  const client = clients[0]?.clientId;
  const claims = {
    iss: issuer,
    sub: subject,
    client_id: client,
    clientId: client,
    iat: now,
    exp: now + 900,
  };
  const parts = [{ alg: 'none' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return `${parts.join('.')}.`;
}
