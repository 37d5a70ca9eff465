import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeChallenge, s256 } from './challenge-mistakes.ts';
import { base64urlOf, manyMarksOf, unusualVerifiers } from './unreserved.ts';

const test = exerciseTest<typeof Exercise>();

const COST =
  'The authorization server computes its own hash of your verifier, finds another value and answers invalid_grant: nobody can sign in.';

const PLAIN_COST =
  'Whoever reads the authorization request in a log or a browser history holds the verifier, and a stolen code is theirs to redeem.';

describe('challenge-s256', () => {
  test('the vector of RFC 7636 Appendix B holds', async ({ subject }) => {
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    const challenge = await subject.createCodeChallenge(verifier);
    expect(
      challenge,
      teach({
        did: describeChallenge(verifier, challenge),
        cost: challenge === verifier ? PLAIN_COST : COST,
        see: 'RFC 7636 §4.2 and Appendix B',
      }),
    ).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  });

  test('it holds for any verifier, not for that one alone', async ({ subject, seed }) => {
    for (const length of [43, 64, 97]) {
      const verifier = base64urlOf(seed, length);
      const challenge = await subject.createCodeChallenge(verifier);
      expect(
        challenge,
        teach({ did: describeChallenge(verifier, challenge), cost: COST, see: 'RFC 7636 §4.2' }),
      ).toBe(s256(verifier));
    }
  });

  test('every + and every / becomes - and _, not the first alone', async ({ subject, seed }) => {
    const verifier = manyMarksOf(seed, s256);
    const challenge = await subject.createCodeChallenge(verifier);
    expect(
      challenge,
      teach({
        did: describeChallenge(verifier, challenge),
        cost: `Only now and then is there more than one of them. ${COST}`,
        see: 'RFC 4648 §5',
      }),
    ).toBe(s256(verifier));
  });

  test('it holds for verifiers that look like hex, numbers or UUIDs', async ({ subject, seed }) => {
    for (const verifier of unusualVerifiers(seed)) {
      const challenge = await subject.createCodeChallenge(verifier);
      expect(
        challenge,
        teach({ did: describeChallenge(verifier, challenge), cost: COST, see: 'RFC 7636 §4.2' }),
      ).toBe(s256(verifier));
    }
  });

  test('it holds for the longest verifier, 128 characters', async ({ subject, seed }) => {
    const verifier = base64urlOf(seed, 128);
    const challenge = await subject.createCodeChallenge(verifier);
    expect(
      challenge,
      teach({
        did: describeChallenge(verifier, challenge),
        cost: COST,
        see: 'RFC 7636 §4.1 and §4.2',
      }),
    ).toBe(s256(verifier));
  });
});
