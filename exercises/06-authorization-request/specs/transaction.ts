import { describe, expect } from 'vitest';
import { hostName, seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, shown, sorted, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { kindOf, shortened, withRequests } from './setting.ts';

const test = withRequests(exerciseTest<typeof Exercise>());

/** What a member of a transaction is, for a message. */
function told(value: unknown): string {
  return typeof value === 'string' && value !== '' ? shortened(value) : kindOf(value);
}

describe('remembers-the-transaction', () => {
  test('the issuer, exactly as given', async ({ openServer, begin, seed }) => {
    const host = hostName(seed, 'login');
    const { input } = openServer();
    for (const issuer of [
      input.issuer,
      `https://${host}/`,
      `https://${host}`,
      `https://${host}:443/Realms/${seededRandom(seed, 'realm').id(4)}%20x/`,
    ]) {
      const { transaction } = await begin({ ...input, issuer });
      expect(
        transaction['issuer'],
        teach({
          did: `The issuer given was ${issuer}, and that of your transaction is ${told(transaction['issuer'])}.`,
          cost: 'Exercise 07 compares the iss of the callback with it, character by character. Without that, an attacker who runs one of your providers makes your app hand them the codes of another.',
          see: 'RFC 9700 §4.4.2 and RFC 9207 §2.4',
        }),
      ).toBe(issuer);
    }
  });

  test('the redirect URI, exactly as given', async ({ openServer, begin, seed }) => {
    const host = hostName(seed, 'shop');
    for (const redirectUri of [
      `https://${host}`,
      `https://${host}/callback?next=%2Fcart&step=1+1`,
      `HTTPS://${host.toUpperCase()}/a/../callback`,
    ]) {
      const { input } = openServer({ client: { redirectUris: [redirectUri] } });
      const { transaction } = await begin(input);
      expect(
        transaction['redirectUri'],
        teach({
          did: `The redirect URI given was ${redirectUri}, and that of your transaction is ${told(transaction['redirectUri'])}.`,
          cost: 'The token request has to repeat it character by character, or the server answers invalid_grant.',
          see: 'RFC 6749 §4.1.3',
        }),
      ).toBe(redirectUri);
    }
  });

  test('the scopes, as they were asked for', async ({ openServer, begin, seed }) => {
    const random = seededRandom(seed, 'scopes');
    for (const scopes of [[`read:${random.id(4)}`, `write:${random.id(4)}`], ['openid'], []]) {
      const { transaction } = await begin(openServer({ scopes }).input);
      const kept = transaction['scopes'];
      expect(
        sorted(kept),
        teach({
          did: `The scopes given were ${JSON.stringify(scopes)}, and those of your transaction are ${Array.isArray(kept) ? shown(kept) : kindOf(kept)}.`,
          cost: 'A token answer may leave scope out, which means: as requested. Then this is the only place that says what was requested.',
          see: 'RFC 6749 §5.1',
        }),
      ).toEqual([...scopes].sort());
    }
  });

  test('transactions of different sign-ins are not mixed up', async ({
    openServer,
    begin,
    seed,
  }) => {
    const { input } = openServer();
    // As many as it takes for some to overlap, however slow the machine is.
    const inputs = Array.from({ length: 24 }, (_, tab) => ({
      ...input,
      issuer: `https://${hostName(seed, `login${tab}`)}`,
      redirectUri: `https://${hostName(seed, `app${tab}`)}/callback`,
      scopes: [`read:${tab}`],
    }));
    const many = await Promise.all(inputs.map((each) => begin(each)));
    for (const [at, { transaction, parts }] of many.entries()) {
      const given = inputs[at];
      expect(
        [transaction['issuer'], transaction['redirectUri'], transaction['scopes']],
        teach({
          did: 'Your createAuthorizationRequest mixed up two sign-ins that began at the same time: one had the issuer, the redirect URI or the scopes of the other in its transaction.',
          cost: 'Two tabs, or two users of one server, and the callback of one is checked with the memory of the other.',
          see: 'RFC 9700 §4.4.2',
        }),
      ).toEqual([given?.issuer, given?.redirectUri, given?.scopes]);
      expect(
        parts.searchParams.get('state'),
        teach({
          did: 'Your createAuthorizationRequest mixed up two sign-ins that began at the same time: one had the state of the other in its transaction.',
          cost: 'Only the latest of several tabs can finish its sign-in.',
          see: 'RFC 9700 §2.1',
        }),
      ).toBe(transaction['state']);
    }
  });
});
