import { describe } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withIntrospectors } from './setting.ts';
import { expectActive, expectInactive, expectNotActive, type Stake } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

const EXPIRED: Stake = {
  cost: 'A server with a slow clock or a stale copy says active, and a stolen token lives on. Your own look at exp costs one line.',
  see: 'RFC 7662 §4',
};

const NO_EXP: Stake = {
  cost: 'JavaScript compares what is no number in ways that surprise: now >= "soon" is false, so such a token never expires.',
  see: 'RFC 7662 §2.2: exp is a number',
};

const NO_NBF: Stake = {
  cost: 'JavaScript compares what is no number in ways that surprise: now < "soon" is false, so such a token is valid at once.',
  see: 'RFC 7662 §2.2: nbf is a number',
};

describe('checks-lifetime', () => {
  test('a token whose exp has passed is inactive, although the server says active', async ({
    provenIntrospector,
    clock,
    seed,
  }) => {
    const { introspect, token, say } = await provenIntrospector();
    const now = clock.now() / 1_000;
    const random = seededRandom(seed, 'exp');
    for (const seconds of [1, 2 + random.int(50), 3_600 + random.int(3_600), now]) {
      say({ exp: now - seconds });
      const what = `a token whose exp ${seconds === now ? 'is 0' : `lies ${seconds} s in the past`}`;
      await expectInactive(introspect, token(), what, EXPIRED);
    }
  });

  test('a token expires at exp, not after it', async ({ provenIntrospector, clock, seed }) => {
    const { introspect, token, say } = await provenIntrospector();
    const exp = clock.now() / 1_000 + 5 + seededRandom(seed, 'exp').int(20);
    say({ exp });
    await clock.set((exp - 1) * 1_000);
    await expectActive(introspect, token(), 'a token one second before its exp');
    await clock.set(exp * 1_000);
    await expectInactive(introspect, token(), 'a token at the very instant of its exp', {
      cost: 'exp is the first instant at which the token no longer counts. Two servers that disagree on it can be played against each other.',
      see: 'RFC 7519 §4.1.4, which RFC 7662 §2.2 refers to',
    });
  });

  test('a token is active from nbf on, and not before', async ({
    provenIntrospector,
    clock,
    seed,
  }) => {
    const { introspect, token, say } = await provenIntrospector();
    const nbf = clock.now() / 1_000 + 5 + seededRandom(seed, 'nbf').int(50);
    say({ nbf });
    const what = 'a token before its nbf';
    const stake: Stake = {
      cost: 'What was granted for tomorrow works today.',
      see: 'RFC 7662 §2.2 and §4',
    };
    await expectInactive(introspect, token(), what, stake);
    await clock.set((nbf - 1) * 1_000);
    await expectInactive(introspect, token(), `${what}, by one second`, stake);
    await clock.set(nbf * 1_000);
    await expectActive(introspect, token(), 'a token at the instant of its nbf');
  });

  test('an exp or nbf that is no number is never good', async ({ provenIntrospector, clock }) => {
    const { introspect, token, say } = await provenIntrospector();
    const now = clock.now() / 1_000;
    const later = new Date((now + 900) * 1_000).toISOString();
    for (const exp of ['soon', later, String(now + 900), true, {}, [now + 900]]) {
      say({ exp });
      const what = `a token whose exp is ${JSON.stringify(exp)}`;
      await expectNotActive(introspect, token(), what, NO_EXP);
    }
    for (const nbf of ['soon', '', {}]) {
      say({ nbf });
      const what = `a token whose nbf is ${JSON.stringify(nbf)}`;
      await expectNotActive(introspect, token(), what, NO_NBF);
    }
  });
});
