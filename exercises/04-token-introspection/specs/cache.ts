import { describe, expect } from 'vitest';
import { brokenConnection, status500 } from '#fixtures/misbehaviours/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isActive } from './answer.ts';
import { withIntrospectors } from './setting.ts';
import { attempt, expectActive, expectInactive, expectUnavailable, type Stake } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

const REVOKED: Stake = {
  cost: 'Somebody noticed a theft and revoked the token. The thief goes on for as long as you remember the old answer.',
  see: 'RFC 7662 §4 and the contract in the README',
};

const REFUSED: Stake = {
  cost: 'Whoever listens to anything but the answer about this very token, given now, lets in what was refused.',
  see: 'RFC 7662 §2.2',
};

const OUTDATED = {
  cost: 'The first answer is a guess about the future: a copy of the database that lags for a second now locks a user out for long.',
  see: 'the contract in the README',
};

describe('caches-briefly', () => {
  test('an active answer is used for 60 seconds at most', async ({ openIntrospector, clock }) => {
    const { server, introspect, token } = await openIntrospector();
    const asked = token();
    await expectActive(introspect, asked);
    server.revoke(asked);
    await clock.advance({ ms: 60_001 });
    const what = 'a token that was revoked just after it was asked about, more than 60 s ago';
    await expectInactive(introspect, asked, what, REVOKED);
  });

  test('using an answer does not make it younger', async ({ openIntrospector, clock, seed }) => {
    const { server, introspect, token } = await openIntrospector();
    const asked = token();
    const started = clock.now();
    await expectActive(introspect, asked);
    const random = seededRandom(seed, 'moments');
    for (const from of [5, 25, 45]) {
      await clock.set(started + (from + random.int(10)) * 1_000);
      await expectActive(introspect, asked);
    }
    // An introspector that asked anew meanwhile knows the token a little longer.
    const lastAsked = server.hits.introspection > 1 ? clock.now() : started;
    server.revoke(asked);
    await clock.set(lastAsked + 60_001);
    const what = `a revoked token that it had asked about ${server.hits.introspection === 1 ? 'once' : 'last'}, more than 60 s ago`;
    await expectInactive(introspect, asked, what, REVOKED);
  });

  test('an active answer is not used past exp', async ({ openIntrospector, clock, seed }) => {
    const { introspect, token, say } = await openIntrospector();
    const random = seededRandom(seed, 'exp');
    for (const expiresIn of [2 + random.int(10), 20 + random.int(30)]) {
      const exp = clock.now() / 1_000 + expiresIn;
      say({ exp });
      const asked = token();
      await expectActive(introspect, asked);
      await clock.set((exp - 1) * 1_000);
      await expectActive(introspect, asked, 'a token one second before its exp');
      await clock.set(exp * 1_000);
      const what = `a token at its exp, ${expiresIn} s after it was asked about`;
      await expectInactive(introspect, asked, what, {
        cost: 'Every short lifetime becomes a minute longer. That is just what a thief needs.',
        see: 'RFC 7662 §4',
      });
    }
  });

  test('a cached answer does not outlive the endpoint', async ({ openIntrospector, clock }) => {
    const { server, introspect, token } = await openIntrospector();
    for (const failure of [status500(), brokenConnection()]) {
      server.behave();
      const asked = token();
      await expectActive(introspect, asked);
      server.misbehave(failure, 'introspection');
      await clock.advance({ ms: 60_001 });
      const when = `that it had asked about more than 60 s ago, while the endpoint ${failure.what}`;
      await expectUnavailable(introspect, asked, when, {
        cost: 'Whoever keeps you from the endpoint keeps revoked tokens alive.',
        see: 'the contract in the README',
      });
    }
  });

  test('an inactive answer is not remembered', async ({ openIntrospector, clock, seed }) => {
    const { introspect, token, say, server } = await openIntrospector();
    const random = seededRandom(seed, 'repeats');
    const refusals = [
      { members: { active: false }, what: 'said active: false' },
      { members: { aud: undefined }, what: 'gave no aud' },
      { members: { token_type: undefined }, what: 'gave no token_type' },
    ];
    for (const { members, what } of refusals) {
      const asked = token();
      say(members);
      const times = 1 + random.int(3);
      for (let count = 0; count < times; count += 1) {
        await expectInactive(introspect, asked, `a token of which the endpoint ${what}`, REFUSED);
      }
      server.behave();
      const answer = await attempt(introspect, asked);
      expect(
        isActive(answer),
        teach({
          did: `${describeAnswer(answer, 'a good token')} Just before, the endpoint ${what}, and that is still believed.`,
          ...OUTDATED,
        }),
      ).toBe(true);
    }
    const nbf = clock.now() / 1_000 + 10;
    say({ nbf });
    const early = token();
    await expectInactive(introspect, early, 'a token before its nbf', REFUSED);
    await clock.set(nbf * 1_000);
    const answer = await attempt(introspect, early);
    expect(
      isActive(answer),
      teach({
        did: `${describeAnswer(answer, 'a good token at its nbf')} Ten seconds before it was inactive, and that is still believed.`,
        ...OUTDATED,
      }),
    ).toBe(true);
  });
});
