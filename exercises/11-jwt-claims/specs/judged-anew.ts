import { describe } from 'vitest';
import { hostName } from '#fixtures/seed/index.ts';
import { exerciseTest, type Remote } from '#kit';
import type * as Exercise from '../src/index.ts';
import type { Expected } from '../src/index.ts';
import { type Changes, openSetting, validate } from './setting.ts';
import { expectAccepted, expectRefused } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const KEPT = {
  cost: 'A verdict belongs to the token and to what was expected of it. Kept for the token alone, the one of a harmless API opens all others.',
  see: 'RFC 9068 §4 and the contract in the README',
};

/** Where one and the same token is shown. */
interface Case {
  readonly subject: Remote<typeof Exercise>;
  readonly seed: string;
  readonly token?: Changes;
  /** What the first call expects, where that matters. */
  readonly first?: Partial<Omit<Expected, 'isRevoked'>>;
  /** What the second call expects otherwise. */
  readonly then: Partial<Omit<Expected, 'isRevoked'>>;
  /** Completes "a token that was accepted just before, ". */
  readonly where: string;
  readonly reason: string;
}

/** One token is accepted, refused where something else is expected, and accepted again. */
async function expectJudgedAnew({
  subject,
  seed,
  token: changes,
  first,
  then,
  where,
  reason,
}: Case): Promise<void> {
  const own = openSetting(subject, seed, '', first);
  const other = { ...own, expected: { ...own.expected, ...then } };
  const token = own.token(changes);
  expectAccepted(await validate(own, token), 'a good token');
  const what = `a token that was accepted just before, ${where}`;
  expectRefused(await validate(other, token), what, [reason], KEPT);
  expectAccepted(await validate(own, token), 'a good token that was refused elsewhere', KEPT);
}

describe('checks-the-issuer', () => {
  test('another expected issuer is another question', async ({ subject, seed }) => {
    const then = { issuer: `https://${hostName(seed, 'elsewhere')}` };
    const where = 'by an API that trusts another issuer';
    await expectJudgedAnew({ subject, seed, then, where, reason: 'issuer' });
  });
});

describe('checks-the-audience', () => {
  test('another API is another question', async ({ subject, seed }) => {
    const then = { audience: `https://${hostName(seed, 'billing')}` };
    const where = 'and is now shown to another API';
    await expectJudgedAnew({ subject, seed, then, where, reason: 'audience' });
  });
});

describe('checks-the-expiry', () => {
  test('another tolerance is another question', async ({ subject, seed, clock }) => {
    const now = Math.floor(clock.now() / 1_000);
    const token = { claims: { iat: now - 300, exp: now - 10 } };
    const first = { toleranceSeconds: 60 };
    const then = { toleranceSeconds: 5 };
    const where = 'with a tolerance of 60 s, though it had expired 10 s ago; now 5 s are allowed';
    await expectJudgedAnew({ subject, seed, token, first, then, where, reason: 'expired' });
  });
});

describe('checks-the-scopes', () => {
  test('another route is another question', async ({ subject, seed }) => {
    for (const first of [{}, { requiredScopes: [] }]) {
      const then = { requiredScopes: ['admin'] };
      const where = 'by a route that asks for less; now "admin" is required';
      await expectJudgedAnew({ subject, seed, first, then, where, reason: 'scope' });
    }
  });
});
