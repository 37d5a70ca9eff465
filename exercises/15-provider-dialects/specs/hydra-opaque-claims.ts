import { describe } from 'vitest';
import type { Claims } from '#fixtures/providers/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { answering } from './introspection-answer.ts';
import { withProviders } from './setting.ts';
import { expectRejected, type Stake } from './verdict.ts';

const test = withProviders(exerciseTest<typeof Exercise>());

describe('hydra-opaque', () => {
  test("what Hydra answers is held against the contract's rules too", async ({
    openProven,
    clock,
  }) => {
    const setting = await openProven('opaque');
    const { server } = setting;
    const now = clock.now() / 1_000;
    const foreign: Stake = {
      cost: 'Active says that the token lives, not that it is for you. Another API of the same Hydra hands its tokens on to yours.',
      see: 'RFC 7662 §4 and the contract, under Hydra',
    };
    const stale: Stake = {
      cost: 'An answer from a cache or a proxy may be older than the token. A token that leaks is then good for longer than it was made for.',
      see: 'RFC 7662 §4 and the contract, under Hydra',
    };
    const nobody: Stake = {
      cost: 'The request is let in as nobody, or as whoever "undefined" is in your database.',
      see: 'RFC 7662 §2.2 and the contract, under Hydra',
    };
    const cases: readonly [string, Claims, Stake][] = [
      ['for another API', { aud: ['https://billing.example.com'] }, foreign],
      ['for nobody (`aud` is an empty list)', { aud: [] }, foreign],
      ['without `aud`', { aud: undefined }, foreign],
      ['whose `aud` begins with your audience', { aud: [`${server.audience}.evil.test`] }, foreign],
      ['whose `aud` is such a text and no list', { aud: `${server.audience}.evil.test` }, foreign],
      ['without `iss`', { iss: undefined }, foreign],
      ['of another issuer', { iss: 'https://other.example.com' }, foreign],
      ['that expired an hour ago', { exp: now - 3_600 }, stale],
      ['that expired five seconds ago', { exp: now - 5 }, stale],
      ['without `exp`', { exp: undefined }, stale],
      ['whose `exp` is a text', { exp: String(now + 60) }, stale],
      ['whose `exp` is "never"', { exp: 'never' }, stale],
      ['whose `nbf` is a text', { nbf: String(now + 3_600) }, stale],
      ['whose `nbf` is "never"', { nbf: 'never' }, stale],
      ['that becomes valid in an hour', { nbf: now + 3_600 }, stale],
      ['without a subject', { sub: undefined }, nobody],
      ['whose `sub` is empty', { sub: '' }, nobody],
      ['whose `sub` is a number', { sub: 7 }, nobody],
    ];
    for (const [which, change, stake] of cases) {
      server.misbehave(answering(change), 'introspection');
      const what = `an active token ${which}`;
      await expectRejected(setting, { what, token: server.issue() }, stake);
    }
  });
});
