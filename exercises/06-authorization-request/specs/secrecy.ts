import { describe, expect } from 'vitest';
import { exerciseTest, madeAgain, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { CAME_AGAIN } from './came-again.ts';
import { CALLS, estimateBits, FEWEST_BITS, isLoneUuid } from './entropy.ts';
import { allLeak } from './leaks.ts';
import { madeFrom } from './origins.ts';
import { type Begun, kindOf, withRequests } from './setting.ts';

const test = withRequests(exerciseTest<typeof Exercise>());

const STOLEN =
  'The URL is in histories and logs, and the code comes back the same way. Whoever reads both redeems the code: PKCE protects nothing.';

/** Enough to see whether what one start of the program makes comes again in another. */
const FEW = 4;

/** A verifier that is no text has nothing to keep secret; it fails each of these tests. */
function verifierOf({ transaction }: Begun): string {
  const verifier = transaction['codeVerifier'];
  expect(
    typeof verifier === 'string' && verifier !== '',
    teach({
      did: `The codeVerifier of your transaction is ${kindOf(verifier)}.`,
      cost: 'Without it the code cannot be redeemed, by nobody.',
      see: 'RFC 7636 §4.5',
    }),
  ).toBe(true);
  return String(verifier);
}

describe('verifier-stays-secret', () => {
  for (const scopes of [['read:users'], ['openid', 'read:users']]) {
    test(`the URL for ${scopes.join(' ')} does not show the verifier, in no encoding`, async ({
      openServer,
      beginMany,
    }) => {
      const many = await beginMany(openServer({ scopes }).input, 12);
      // What gives a verifier away does so in every URL, the first one too.
      const parameters = new Set(many[0]?.parts.searchParams.keys());
      const shown = (name: string) =>
        allLeak(
          many.map((begun) => ({
            url: begun.parts.searchParams.get(name) ?? '',
            secret: verifierOf(begun),
          })),
        );
      const leak = [...parameters].find(shown);
      expect(
        leak,
        teach({
          did: `Your URL gives the code verifier away: it can be read from ${leak}, whole or in part.`,
          cost: STOLEN,
          see: 'RFC 7636 §4.3 and §7.1',
        }),
      ).toBeUndefined();
      const elsewhere = allLeak(
        many.map((begun) => ({ url: begun.url, secret: verifierOf(begun) })),
      );
      expect(
        elsewhere,
        teach({
          did: 'Your URL gives the code verifier away, whole or in part, outside of its parameters.',
          cost: STOLEN,
          see: 'RFC 7636 §7.1',
        }),
      ).toBe(false);
    });
  }

  test('it cannot be computed from state or nonce', async ({ openServer, beginMany }) => {
    const many = await beginMany(openServer({ scopes: ['openid'] }).input, 8);
    for (const name of ['state', 'nonce']) {
      const how = madeFrom(
        many.map((begun) => ({
          made: verifierOf(begun),
          from: begun.parts.searchParams.get(name) ?? '',
        })),
      );
      expect(
        how,
        teach({
          did: `Your code verifier is ${how} of the ${name}, which stands in the URL.`,
          cost: `Anyone can compute it. ${STOLEN}`,
          see: 'RFC 7636 §7.1',
        }),
      ).toBeNull();
    }
  });

  test('every request has another verifier', async ({ openServer, beginMany }) => {
    const verifiers = (await beginMany(openServer().input, CALLS)).map(verifierOf);
    const different = new Set(verifiers).size;
    expect(
      different,
      teach({
        did:
          different === 1
            ? `Your transactions had one and the same code verifier ${CALLS} times, while the clock stood still.`
            : `Your code verifiers repeated themselves: ${different} different ones in ${CALLS} requests.`,
        cost: 'Whoever learns the verifier of one sign-in can redeem the stolen code of the next.',
        see: 'RFC 7636 §4.1',
      }),
    ).toBe(CALLS);
  });

  test('it cannot be guessed, also while Math.random and the clock stand still', async ({
    openServer,
    beginMany,
    mathRandom,
  }) => {
    await mathRandom.pin(0.123456789);
    const verifiers = (await beginMany(openServer().input, CALLS)).map(verifierOf);
    const bits = estimateBits(verifiers);
    expect(
      new Set(verifiers).size > 1 && bits >= FEWEST_BITS && !isLoneUuid(verifiers),
      teach({
        did: isLoneUuid(verifiers)
          ? 'Your code verifier holds one random UUID and nothing else that is random: 122 bits.'
          : `Your code verifier is predictable: with Math.random() and the clock held still, ${CALLS} of them show about ${Math.round(bits)} random bits each.`,
        cost: 'At least 128 random bits are asked for, as in exercise 05. An attacker tries the rest.',
        see: 'RFC 7636 §7.1',
      }),
    ).toBe(true);
  });

  test('a program that starts anew makes other verifiers', async ({
    openServer,
    beginMany,
    restart,
  }) => {
    const { input } = openServer();
    const again = await madeAgain(restart, async () =>
      (await beginMany(input, FEW)).map(verifierOf),
    );
    expect(
      again.length,
      teach({
        did: `Your code verifier ${CAME_AGAIN}.`,
        cost: 'Whoever runs the same program, and knows or guesses the time or the state of Math.random(), has every verifier that it will ever make, and redeems a stolen code.',
        see: 'RFC 7636 §7.1',
      }),
    ).toBe(0);
  });
});
