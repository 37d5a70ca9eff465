import { describe } from 'vitest';
import {
  blankSignatures,
  derSigned,
  signedByStranger,
  split,
  swappedSignature,
  tamperedTokens,
} from '#fixtures/tokens/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withVerifiers } from './setting.ts';
import { expectAccepted, expectRejected } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

const FORGED = {
  cost: 'Anyone can write themselves another name or another scope. If your check is asynchronous: is it awaited? If you remember signatures: what did they sign?',
  see: 'RFC 7515 §5.2',
};

describe('checks-the-signature', () => {
  test('a token that was changed after signing is rejected', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier();
    const token = server.mint();
    // Accepted once, so that whoever remembers signatures has this one.
    await expectAccepted(verify, token);
    for (const hostile of tamperedTokens(token)) {
      const what = `${hostile.what}, and which it had accepted unchanged`;
      await expectRejected(verify, { ...hostile, what }, FORGED);
    }
  });

  for (const alg of ['ES256', 'EdDSA', 'RS256'] as const) {
    test(`another token's ${alg} signature does not do`, async ({ provenVerifier }) => {
      const { server, verify } = await provenVerifier({ signs: [alg] });
      const [token, other] = [server.mint(), server.mint()];
      for (const good of [token, other]) await expectAccepted(verify, good);
      await expectRejected(verify, swappedSignature(token, other), FORGED);
    });
  }

  test('a token without a real signature is rejected', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier();
    const token = server.mint();
    // Accepted once, so that whoever remembers verdicts has one for all but the signature.
    await expectAccepted(verify, token);
    for (const hostile of blankSignatures(token)) {
      await expectRejected(verify, hostile, {
        cost: 'A seal that is blank is no seal: anyone can make such a token.',
        see: 'RFC 7518 §3.4',
      });
    }
  });

  for (const alg of ['ES256', 'EdDSA'] as const) {
    test(`a stranger's ${alg} signature under a known kid is rejected`, async ({
      provenVerifier,
      seed,
    }) => {
      const { server, verify } = await provenVerifier({ signs: [alg] });
      const hostile = signedByStranger(server.keys.current(), seed, server.claims());
      await expectRejected(verify, hostile, {
        cost: 'A kid is a name, not a proof. Whoever copies it signs in as anyone.',
        see: 'RFC 8725 §3.10',
      });
    });
  }

  test('octets behind an ES256 signature are not cut off', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier();
    const { header, payload, signature } = split(server.mint());
    const longer = Buffer.concat([Buffer.from(signature, 'base64url'), Buffer.alloc(3)]);
    const token = `${header}.${payload}.${longer.toString('base64url')}`;
    const what = 'a token whose signature has 67 octets, where ES256 has 64';
    await expectRejected(
      verify,
      { what, token },
      {
        cost: 'One token now has any number of valid forms, which defeats every list of used or revoked tokens.',
        see: 'RFC 7518 §3.4',
      },
    );
  });

  test('an ES256 signature in DER is rejected', async ({ provenVerifier }) => {
    const { server, verify } = await provenVerifier();
    await expectRejected(verify, derSigned(server.mint(), server.keys.current()), {
      cost: 'One token now has several valid forms, which defeats every list of used or revoked tokens. JOSE signatures are R and S side by side.',
      see: 'RFC 7518 §3.4',
    });
  });
});
