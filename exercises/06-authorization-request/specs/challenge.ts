import { createHash } from 'node:crypto';
import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { kindOf, withRequests } from './setting.ts';

const test = withRequests(exerciseTest<typeof Exercise>());

/** RFC 7636 §4.2, computed apart from anything the student wrote. */
function s256(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

/** Says what a challenge is that is not the right one. */
function describeChallenge(challenge: string | null, verifier: string): string {
  const digest = createHash('sha256').update(verifier).digest();
  if (challenge === null) return 'is missing from your URL';
  if (challenge === verifier) return 'is the verifier itself, which is the method plain';
  if (challenge === `${s256(verifier)}=`) return 'has padding at its end';
  if (challenge.replaceAll(' ', '+') === digest.toString('base64')) return 'is plain base64';
  if (challenge === digest.toString('hex')) return 'is hex';
  if (challenge === createHash('sha256').update(verifier, 'base64url').digest('base64url')) {
    return 'is the hash of the decoded verifier, not of its characters';
  }
  if (Buffer.from(challenge, 'base64url').toString() === '[object Promise]') {
    return 'is a promise that was encoded: await the digest first';
  }
  return 'is not the hash of the verifier in your transaction';
}

describe('s256-challenge', () => {
  test('the method is S256', async ({ openServer, begin }) => {
    const { parts } = await begin(openServer().input);
    expect(
      parts.searchParams.has('code_challenge'),
      teach({
        did: 'Your URL has no code_challenge.',
        cost: 'Without PKCE, whoever gets hold of the code has the tokens. Servers refuse such a request.',
        see: 'RFC 7636 §4.3 and RFC 9700 §2.1.1',
      }),
    ).toBe(true);
    const methods = parts.searchParams.getAll('code_challenge_method');
    expect(
      methods,
      teach({
        did:
          methods.length === 0
            ? 'Your URL has no code_challenge_method.'
            : `Your URL says code_challenge_method=${methods.join(' and ')}.`,
        cost:
          methods.length === 0
            ? 'Then the server assumes plain, and takes your challenge for the verifier itself: it refuses the request, or the exchange fails.'
            : methods[0] === 'plain'
              ? 'Whoever reads the URL in a log or a history holds the verifier, and a stolen code is theirs to redeem. Servers refuse it.'
              : 'The name is S256, with a capital S. The server knows no other and refuses the request.',
        see: 'RFC 7636 §4.3 and RFC 9700 §2.1.1',
      }),
    ).toEqual(['S256']);
  });

  test('the challenge is the hash of the verifier', async ({ openServer, begin }) => {
    const { parts, transaction } = await begin(openServer().input);
    const verifier = transaction['codeVerifier'];
    const isVerifier = typeof verifier === 'string' && /^[A-Za-z0-9\-._~]{43,128}$/.test(verifier);
    expect(
      isVerifier,
      teach({
        did:
          typeof verifier === 'string' && verifier !== ''
            ? `The codeVerifier of your transaction has ${verifier.length} characters${/[^A-Za-z0-9\-._~]/.test(verifier) ? ', some of them foreign' : ''}.`
            : `The codeVerifier of your transaction is ${kindOf(verifier)}.`,
        cost: 'A verifier is 43 to 128 unreserved characters. The token endpoint refuses any other, after the user has signed in.',
        see: 'RFC 7636 §4.1',
      }),
    ).toBe(true);
    const challenge = parts.searchParams.get('code_challenge');
    expect(
      challenge,
      teach({
        did: `Your code_challenge ${describeChallenge(challenge, String(verifier))}.`,
        cost:
          challenge === verifier
            ? 'Whoever reads the URL in a log or a history holds the verifier, and the server, which hashes what you send later, finds that it does not fit.'
            : 'The server hashes the verifier of the token request, finds another value and answers invalid_grant: nobody can sign in.',
        see: 'RFC 7636 §4.2',
      }),
    ).toBe(s256(String(verifier)));
  });

  test('each challenge belongs to its own verifier, when many sign-ins begin at the same time', async ({
    openServer,
    beginMany,
  }) => {
    const many = await beginMany(openServer().input, 24);
    const unfit = many.filter(({ parts, transaction: { codeVerifier: verifier } }) => {
      const challenge = parts.searchParams.get('code_challenge');
      return typeof verifier !== 'string' || challenge !== s256(verifier);
    });
    expect(
      unfit.length,
      teach({
        did: `Of ${many.length} sign-ins that began at the same time, ${unfit.length} had a code_challenge that is not the hash of the codeVerifier in their transaction.`,
        cost: 'What is kept outside of the function belongs to whoever wrote it last. All tabs but one answer with the wrong verifier.',
        see: 'RFC 7636 §4.2',
      }),
    ).toBe(0);
  });

  test('the server takes the challenge and gives a code', async ({ openServer, begin, follow }) => {
    await follow(await begin(openServer().input));
  });
});
