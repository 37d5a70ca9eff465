import { describe, expect } from 'vitest';
import { exerciseTest, madeAgain, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { CAME_AGAIN } from './came-again.ts';
import { CALLS, estimateBits, FEWEST_BITS_OF_A_NONCE } from './entropy.ts';
import { madeFrom } from './origins.ts';
import { type Begun, kindOf, withRequests } from './setting.ts';

const test = withRequests(exerciseTest<typeof Exercise>());

const REPLAYED =
  'An ID token that somebody got hold of earlier, for your app and the same user, can be slipped into another sign-in: nothing in it says for which one it was made.';

function noncesOf(many: readonly Begun[]): string[] {
  return many.map(({ parts }) => parts.searchParams.get('nonce') ?? '');
}

describe('nonce-for-openid', () => {
  // Wherever openid stands in the list.
  for (const scopes of [['openid'], ['read:users', 'openid'], ['openid', 'email']]) {
    test(`a request for ${scopes.join(' ')} carries a nonce, and the transaction too`, async ({
      openServer,
      begin,
    }) => {
      const { parts, transaction } = await begin(openServer({ scopes }).input);
      const sent = parts.searchParams.get('nonce') ?? '';
      expect(
        sent === '',
        teach({
          did: `Your URL asks for ${scopes.join(' ')} and has no nonce.`,
          cost: REPLAYED,
          see: 'OpenID Connect Core §3.1.2.1 and §15.5.2',
        }),
      ).toBe(false);
      const { nonce } = transaction;
      expect(
        nonce,
        teach({
          did: `Your URL carries a nonce, and that of your transaction is ${nonce === sent || typeof nonce !== 'string' ? kindOf(nonce) : 'another one'}.`,
          cost: 'When the ID token comes, there is nothing to compare its nonce with.',
          see: 'OpenID Connect Core §3.1.3.7',
        }),
      ).toBe(sent);
    });
  }

  test('every request has another nonce, which nobody can guess', async ({
    openServer,
    beginMany,
    mathRandom,
  }) => {
    await mathRandom.pin(0.123456789);
    const nonces = noncesOf(await beginMany(openServer({ scopes: ['openid'] }).input, CALLS));
    const different = new Set(nonces).size;
    const bits = estimateBits(nonces);
    expect(
      different === CALLS && bits >= FEWEST_BITS_OF_A_NONCE,
      teach({
        did:
          different === CALLS
            ? `Your nonce is predictable: with Math.random() and the clock held still, ${CALLS} of them show about ${Math.round(bits)} random bits each.`
            : `Your nonces repeat themselves while Math.random() and the clock stand still: ${CALLS} requests had ${different === 1 ? 'one and the same' : `${different} different ones`}.`,
        cost: REPLAYED,
        see: 'OpenID Connect Core §15.5.2',
      }),
    ).toBe(true);
  });

  test('a program that starts anew makes other nonces', async ({
    openServer,
    beginMany,
    restart,
  }) => {
    const { input } = openServer({ scopes: ['openid'] });
    // Those that are missing are another test's.
    const again = await madeAgain(restart, async () =>
      noncesOf(await beginMany(input, 4)).filter((nonce) => nonce !== ''),
    );
    expect(
      again.length,
      teach({
        did: `Your nonce ${CAME_AGAIN}.`,
        cost: `Whoever runs the same program, and knows or guesses the time or the state of Math.random(), has every nonce that it will ever make. ${REPLAYED}`,
        see: 'OpenID Connect Core §15.5.2',
      }),
    ).toBe(0);
  });

  test('it is drawn by itself, not made out of state or verifier', async ({
    openServer,
    beginMany,
  }) => {
    const many = await beginMany(openServer({ scopes: ['openid'] }).input, 8);
    const nonces = noncesOf(many);
    for (const name of ['state', 'codeVerifier']) {
      const how = madeFrom(
        many.map(({ transaction }, at) => ({
          made: nonces[at] ?? '',
          from: String(transaction[name] ?? ''),
        })),
      );
      expect(
        how,
        teach({
          did: `Your nonce is ${how} of the ${name === 'state' ? 'state' : 'code verifier'}.`,
          cost: 'The three values protect against different attacks and are seen by different parties. One that leaks takes the other with it.',
          see: 'the contract in the README',
        }),
      ).toBeNull();
    }
  });
});
