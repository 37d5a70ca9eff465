import { describe, expect } from 'vitest';
import { exerciseTest, madeAgain, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { CAME_AGAIN } from './came-again.ts';
import { CALLS, estimateBits, FEWEST_BITS, isLoneUuid } from './entropy.ts';
import { madeFrom } from './origins.ts';
import { type Begun, kindOf, shortened, withRequests } from './setting.ts';

const test = withRequests(exerciseTest<typeof Exercise>());

/** Enough to see whether what one start of the program makes comes again in another. */
const FEW = 4;
/** Enough to see a secret of 12 bits or fewer repeat itself. */
const MANY_CALLS = 384;

const FORGED =
  "An attacker writes a callback with a code of their own and the state that you expect, and has the user open it. The user is now signed in to the attacker's account and fills it with data.";

/** The states in the URLs, each of which must have one. */
function statesOf(many: readonly Begun[]): string[] {
  return many.map(({ parts }) => {
    const state = parts.searchParams.get('state') ?? '';
    expect(
      state === '',
      teach({
        did: 'Your URL has no state.',
        cost: 'Nothing tells the answer to your request from a callback that an attacker made up. This contract requires a state, where the standards also know other ways.',
        see: 'RFC 6749 §10.12 and RFC 9700 §4.7',
      }),
    ).toBe(false);
    return state;
  });
}

describe('fresh-state', () => {
  test('the URL carries a state, and the transaction remembers it', async ({
    openServer,
    beginMany,
  }) => {
    const many = await beginMany(openServer().input, CALLS);
    for (const [at, sent] of statesOf(many).entries()) {
      const state = many[at]?.transaction['state'];
      expect(
        state,
        teach({
          did:
            typeof state === 'string'
              ? `Your transaction remembers the state ${shortened(state)}, and the server reads ${shortened(sent)} from your URL.`
              : `Your URL carries a state, and the state of your transaction is ${kindOf(state)}.`,
          cost: 'The callback brings back what the server has read. It will not match, and nobody can sign in.',
          see:
            typeof state === 'string'
              ? 'RFC 6749 Appendix B, on encoding'
              : 'the contract in the README',
        }),
      ).toBe(sent);
    }
  });

  test('the state comes back in the callback as the transaction has it', async ({
    openServer,
    begin,
    follow,
  }) => {
    const begun = await begin(openServer().input);
    const returned = (await follow(begun)).searchParams.get('state');
    expect(
      returned,
      teach({
        did: `The callback came back with ${returned === null ? 'no state' : `the state ${shortened(returned)}`}, which is not the one of your transaction.`,
        cost: 'Exercise 07 refuses this callback, as it has to. Nobody can sign in.',
        see: 'RFC 6749 §4.1.2',
      }),
    ).toBe(begun.transaction['state']);
  });

  test('every request has another state', async ({ openServer, beginMany }) => {
    const states = statesOf(await beginMany(openServer().input, MANY_CALLS));
    const different = new Set(states).size;
    expect(
      different,
      teach({
        did:
          different === 1
            ? `Your URLs carried one and the same state ${MANY_CALLS} times, while the clock stood still.`
            : `Your states repeated themselves: ${different} different ones in ${MANY_CALLS} requests.`,
        cost: FORGED,
        see: 'RFC 9700 §2.1',
      }),
    ).toBe(MANY_CALLS);
  });

  test('one UUID is not enough', async ({ openServer, beginMany }) => {
    const states = statesOf(await beginMany(openServer().input, CALLS));
    expect(
      isLoneUuid(states),
      teach({
        did: 'Your state is one random UUID and nothing else that is random.',
        cost: 'A random UUID has 122 random bits, and 128 are asked for.',
        see: 'RFC 6749 §10.10; RFC 9562 §5.4',
      }),
    ).toBe(false);
  });

  test('all of it is random, not a few characters', async ({ openServer, beginMany }) => {
    const bits = estimateBits(statesOf(await beginMany(openServer().input, CALLS)));
    expect(
      bits >= FEWEST_BITS,
      teach({
        did: `Your state varies too little: ${CALLS} of them show about ${Math.round(bits)} random bits each, and at least 128 are asked for.`,
        cost: FORGED,
        see: 'RFC 6749 §10.10',
      }),
    ).toBe(true);
  });

  test('it owes nothing to Math.random or the time', async ({
    openServer,
    beginMany,
    mathRandom,
  }) => {
    await mathRandom.pin(0.123456789);
    const states = statesOf(await beginMany(openServer().input, CALLS));
    expect(
      new Set(states).size > 1 && estimateBits(states) >= FEWEST_BITS,
      teach({
        did: 'Your state became predictable once Math.random() and the clock stood still, so it is made from them.',
        cost: FORGED,
        see: 'RFC 6749 §10.10',
      }),
    ).toBe(true);
  });

  test('a program that starts anew makes other states', async ({
    openServer,
    beginMany,
    restart,
  }) => {
    const { input } = openServer();
    const again = await madeAgain(restart, async () => statesOf(await beginMany(input, FEW)));
    expect(
      again.length,
      teach({
        did: `Your state ${CAME_AGAIN}.`,
        cost: `Whoever runs the same program, and knows or guesses the time or the state of Math.random(), has every state that it will ever make. ${FORGED}`,
        see: 'RFC 6749 §10.10',
      }),
    ).toBe(0);
  });

  test('it is drawn by itself, not made out of the verifier', async ({ openServer, beginMany }) => {
    const many = await beginMany(openServer().input, 8);
    const how = madeFrom(
      many.map(({ parts, transaction }) => ({
        made: parts.searchParams.get('state') ?? '',
        from: String(transaction['codeVerifier'] ?? ''),
      })),
    );
    expect(
      how,
      teach({
        did: `Your state is ${how} of the code verifier.`,
        cost: 'The state is public. Whoever has seen it can try guesses at your verifier on it, and one secret that leaks takes the other with it.',
        see: 'the contract in the README',
      }),
    ).toBeNull();
  });
});
