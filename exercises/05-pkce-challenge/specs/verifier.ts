import { describe, expect } from 'vitest';
import { exerciseTest, madeAgain, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { estimateBits, isLoneUuid } from './entropy.ts';

const test = exerciseTest<typeof Exercise>();

/** Enough calls for the bounds in `entropy.ts`, few enough to stay quick. */
const CALLS = 48;
/** Enough calls to meet the rare short value, and to see a secret of 20 bits or fewer repeat itself. */
const MANY_CALLS = 4_096;
/** The contract asks for 128 bits; the estimate needs room below that. See `entropy.ts`. */
const FEWEST_BITS = 64;

async function verifiers(create: () => Promise<string>): Promise<string[]> {
  return Promise.all(Array.from({ length: CALLS }, () => create()));
}

/** Values that are no strings have no characters; the shape task names them. */
function onlyStrings(values: readonly unknown[]): string[] {
  return values.map((value) => (typeof value === 'string' ? value : ''));
}

describe('verifier-shape', () => {
  test('a verifier is a string of 43 to 128 characters', async ({ repeat }) => {
    const made = await repeat('createCodeVerifier', MANY_CALLS);
    const other = made.find((value) => typeof value !== 'string');
    expect(
      made.every((value) => typeof value === 'string'),
      teach({
        did: `Your createCodeVerifier returned ${other === null ? 'null' : typeof other}, not a string.`,
        cost: 'A verifier is text: nothing else can be hashed or sent as a form field.',
        see: 'RFC 7636 §4.1',
      }),
    ).toBe(true);
    const lengths = onlyStrings(made).map((value) => value.length);
    const wrong = lengths.find((length) => length < 43 || length > 128);
    expect(
      wrong,
      teach({
        did: `Your createCodeVerifier returned ${wrong} characters${lengths[0] === wrong ? '' : ', if not every time'}.`,
        cost:
          (wrong ?? 0) < 43
            ? 'The authorization server refuses it as too short, and short secrets are the ones that get guessed.'
            : 'The authorization server refuses it as too long, so nobody can sign in.',
        see: 'RFC 7636 §4.1',
      }),
    ).toBeUndefined();
  });

  test('a verifier holds unreserved characters only', async ({ subject }) => {
    const made = onlyStrings(await verifiers(subject.createCodeVerifier));
    const foreign = [...new Set(made.join('').match(/[^A-Za-z0-9\-._~]/gu) ?? [])].sort();
    const base64 = foreign.length > 0 && foreign.every((character) => '+/='.includes(character));
    expect(
      made.every((value) => value !== '') ? foreign : ['(nothing at all)'],
      teach({
        did: base64
          ? 'Your createCodeVerifier returned plain base64: a verifier held + or / or =.'
          : 'Your createCodeVerifier used a character outside A-Z a-z 0-9 - . _ ~.',
        cost: 'Such characters change on their way through a form body (+ becomes a space), so the hashes no longer match, or the server refuses the verifier outright.',
        see: 'RFC 7636 §4.1',
      }),
    ).toEqual([]);
  });
});

describe('verifier-secrecy', () => {
  test('every call gives another verifier', async ({ repeat }) => {
    const made = await repeat('createCodeVerifier', MANY_CALLS);
    const different = new Set(made).size;
    expect(
      different,
      teach({
        did:
          different === 1
            ? `Your createCodeVerifier returned one and the same verifier ${MANY_CALLS} times.`
            : `Your createCodeVerifier repeated itself: ${different} different verifiers in ${MANY_CALLS} calls.`,
        cost: 'Whoever learns the verifier of one sign-in can redeem the stolen code of the next.',
        see: 'RFC 7636 §4.1',
      }),
    ).toBe(MANY_CALLS);
  });

  test('one UUID is not enough', async ({ subject }) => {
    const made = onlyStrings(await verifiers(subject.createCodeVerifier));
    expect(
      isLoneUuid(made),
      teach({
        did: 'Your createCodeVerifier drew one random UUID and nothing else that is random.',
        cost: 'A random UUID has 122 random bits, and 128 are asked for. Filler or a second copy makes it longer and no harder to guess.',
        see: 'RFC 7636 §7.1; RFC 9562 §5.4',
      }),
    ).toBe(false);
  });

  test('all of a verifier is random, not a few characters of it', async ({ subject }) => {
    const made = onlyStrings(await verifiers(subject.createCodeVerifier));
    const bits = estimateBits(made);
    expect(
      bits >= FEWEST_BITS,
      teach({
        did: `Your createCodeVerifier varied too little: ${CALLS} verifiers show about ${Math.round(bits)} random bits each, and at least 128 are asked for.`,
        cost: 'Filler, fixed parts and favourite characters make a verifier long but not secret. An attacker tries the rest.',
        see: 'RFC 7636 §7.1',
      }),
    ).toBe(true);
  });

  test('a program that starts anew makes other verifiers', async ({ repeat, restart }) => {
    const again = await madeAgain(restart, () => repeat('createCodeVerifier', CALLS));
    expect(
      again.length,
      teach({
        did: 'Your createCodeVerifier made the same verifiers again when your program was started a second time, with Math.random(), the clocks and all that a process can read of itself as before.',
        cost: 'A hash, a counter or nanoseconds make them look random. Whoever runs the same program, and knows or guesses the time or the state of Math.random(), has every verifier that it will ever make.',
        see: 'RFC 7636 §7.1',
      }),
    ).toBe(0);
  });

  test('a verifier owes nothing to Math.random or the time', async ({ subject, mathRandom }) => {
    await mathRandom.pin(0.123456789);
    const made = onlyStrings(await verifiers(subject.createCodeVerifier));
    expect(
      new Set(made).size > 1 && estimateBits(made) >= FEWEST_BITS,
      teach({
        did: 'Your createCodeVerifier became predictable once Math.random() and the clock stood still, so it is made from them.',
        cost: 'Math.random() is no secret: a few outputs reveal all later ones, and the time is known to everybody. An attacker computes your verifier and redeems the code.',
        see: 'RFC 7636 §7.1',
      }),
    ).toBe(true);
  });
});
