import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { gaveToken } from './answer.ts';
import { shuffled } from './draw.ts';
import { withServers } from './setting.ts';
import { expectRefusal } from './verdict.ts';

const test = withServers(exerciseTest<typeof Exercise>());

const INVALID_GRANT = { errors: ['invalid_grant'] };

const TWICE = {
  cost: 'A code that somebody has read in a log or a history works for them as well, next to the client that it was meant for.',
  see: 'RFC 6749 §4.1.2 and RFC 9700 §4.5',
};

const STOLEN_TOKEN = {
  cost: 'Two parties hold code and verifier, and one of them is a thief. You cannot know whether it was the first one, so nobody keeps the token.',
  see: 'RFC 6749 §4.1.2 and RFC 9700 §4.5',
};

/** At once: as many as a thief and an impatient browser manage together. */
const AT_ONCE = 20;

describe('works-once', () => {
  test('a second redemption is refused, and so is a third', async ({ open, random }) => {
    const server = await open();
    const codes = await Promise.all(Array.from({ length: 5 }, () => server.authorized()));
    const uses = shuffled(random, [...codes, ...codes, ...codes]);
    const used = new Map<string, number>();
    for (const authorized of uses) {
      const before = used.get(authorized.code) ?? 0;
      used.set(authorized.code, before + 1);
      if (before === 0) {
        await server.redeemed(authorized, 'a good code, after others had been used');
        continue;
      }
      const answer = await server.token(server.redemption(authorized));
      const what = `a code that had been used ${before === 1 ? 'once' : 'twice'} before`;
      expectRefusal(answer, INVALID_GRANT, what, TWICE);
    }
  });

  test('a replay revokes what the code gave, and nothing else', async ({ open, clock, random }) => {
    const server = await open();
    const given = [];
    for (let count = 0; count < 4; count += 1) {
      const authorized = await server.authorized();
      given.push({ authorized, token: await server.redeemed(authorized) });
    }
    const [replayed, ...others] = shuffled(random, given);
    if (replayed === undefined) throw new Error('four were given');
    await clock.advance({ ms: random.int(50_000) });
    await server.expectActive(replayed.token, server.client(), 'a token before the replay');
    const answer = await server.token(server.redemption(replayed.authorized));
    expectRefusal(answer, INVALID_GRANT, 'a code that had been used before', TWICE);
    await server.expectInactive(
      replayed.token,
      'a token whose code had come a second time',
      STOLEN_TOKEN,
    );
    for (const { token } of others) {
      await server.expectActive(
        token,
        server.client(),
        "a token after the replay of another one's code",
        'One code that is sent twice, by mistake or on purpose, signs other users out (denial of service).',
      );
    }
    await server.redeemed(undefined, 'a new code after a replay');
  });

  test('a replay that is not valid otherwise revokes nothing', async ({ open, random }) => {
    const server = await open();
    const authorized = await server.authorized();
    const token = await server.redeemed(authorized);
    const attempts = [
      ['a wrong verifier', { codeVerifier: random.base64url(40) }],
      ['no verifier', { codeVerifier: '' }],
      ['the client ID of another client', { clientId: server.client(1).clientId }],
      ['another redirect URI', { redirectUri: server.client().redirectUris[1] ?? '' }],
    ] as const;
    for (const [what, spoiled] of shuffled(random, attempts)) {
      const answer = await server.token(server.redemption({ ...authorized, ...spoiled }));
      const errors =
        what === 'no verifier' ? ['invalid_grant', 'invalid_request'] : ['invalid_grant'];
      expectRefusal(answer, { errors }, `a used code with ${what}`, TWICE);
      const said = await server.introspect(token);
      expect(
        said,
        teach({
          did: `Your server revoked a token because its code had come again with ${what}.`,
          cost: 'Codes are overheard. Whoever has seen one signs the user out by sending it, though they could never have redeemed it (denial of service). Such a request does not prove that anybody else holds the verifier.',
          see: 'OAuth 2.1 (draft-ietf-oauth-v2-1) §4.1.3 and the contract in the README',
        }),
      ).toMatchObject({ active: true });
    }
    await server.token(server.redemption(authorized));
    await server.expectInactive(
      token,
      'a token whose code had come a second time, after other attempts',
      STOLEN_TOKEN,
    );
  });

  test(`of ${AT_ONCE} redemptions at once exactly one wins`, async ({ open }) => {
    const server = await open();
    for (let round = 0; round < 4; round += 1) {
      const authorized = await server.authorized();
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, () => server.token(server.redemption(authorized))),
      );
      const won = answers.filter(gaveToken).length;
      expect(
        won,
        teach({
          did: `Your token gave ${won} access tokens for one code that came ${AT_ONCE} times at once.`,
          cost:
            won === 0
              ? 'A browser that sends twice gets nothing at all.'
              : 'Between looking the code up and marking it used there is an await, and everybody passes in between (race). A thief only has to be as quick as the client.',
          see: 'RFC 6749 §4.1.2',
        }),
      ).toBe(1);
      for (const answer of answers.filter((each) => !gaveToken(each))) {
        expectRefusal(answer, INVALID_GRANT, 'a code that came many times at once', TWICE);
      }
    }
  });

  test('different codes at once all win, once each', async ({ open, random }) => {
    const server = await open();
    const codes = await Promise.all(Array.from({ length: 4 }, () => server.authorized()));
    const uses = shuffled(random, [...codes, ...codes, ...codes]);
    const answers = await Promise.all(uses.map((each) => server.token(server.redemption(each))));
    for (const authorized of codes) {
      const own = answers.filter((_, at) => uses[at] === authorized);
      const won = own.filter(gaveToken).length;
      expect(
        won,
        teach({
          did: `Your token gave ${won} access tokens for a code that came three times among ${uses.length} requests at once.`,
          cost:
            won === 0
              ? 'Users who sign in at the same time get in each other’s way. A lock, if there is one, belongs to one code.'
              : 'A thief only has to be as quick as the client.',
          see: 'RFC 6749 §4.1.2',
        }),
      ).toBe(1);
    }
  });

  test('after a race a replay still revokes', async ({ open }) => {
    const server = await open();
    const authorized = await server.authorized();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => server.token(server.redemption(authorized))),
    );
    const tokens = answers.filter(gaveToken).map(({ text }) => JSON.parse(text).access_token);
    expect(
      tokens.length,
      teach({
        did: `Your token gave ${tokens.length} access tokens for one code that came four times at once.`,
        cost: 'A thief only has to be as quick as the client.',
        see: 'RFC 6749 §4.1.2',
      }),
    ).toBe(1);
    await server.token(server.redemption(authorized));
    await server.expectInactive(
      String(tokens[0]),
      'a token whose code had come many times at once, and once more afterwards',
      STOLEN_TOKEN,
    );
  });
});
