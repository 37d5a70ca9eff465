import { describe } from 'vitest';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { inWords } from './in-words.ts';
import { openSetting, validate } from './setting.ts';
import { expectAccepted, expectFault, expectProven, expectRefused, type Stake } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const stakes: Readonly<Record<'nbf' | 'iat', Stake>> = {
  nbf: {
    cost: 'A token that was issued for later works now. The issuer may have meant to withdraw it before then.',
    see: 'RFC 7519 §4.1.5',
  },
  iat: {
    cost: 'Nobody issues tokens in the future. The issuer’s clock is wrong by more than you agreed to, or the token was kept ready for a day when its key is withdrawn.',
    see: 'RFC 7519 §4.1.6 and the contract in the README',
  },
};
const LOCKED_OUT: Stake = {
  cost: 'Two clocks are never quite equal. Whoever signs in is turned away until yours has caught up: the tolerance is there for that.',
  see: 'RFC 7519 §4.1.5',
};

describe('checks-the-beginning', () => {
  for (const claim of ['nbf', 'iat'] as const) {
    for (const toleranceSeconds of [0, 1, 30, 300]) {
      test(`${claim} may be ahead by ${toleranceSeconds} s of tolerance`, async ({
        subject,
        seed,
        clock,
      }) => {
        const setting = openSetting(subject, seed, '', { toleranceSeconds });
        await expectProven(setting);
        const now = clock.now() / 1_000;
        for (const ahead of [-1, 0, 1, 60]) {
          const at = now + toleranceSeconds + ahead;
          const claims = { [claim]: at, exp: at + 600 };
          const answer = await validate(setting, setting.token({ claims }));
          const what = `a token whose ${claim} ${inWords(at - now)}, with a tolerance of ${toleranceSeconds} s`;
          if (ahead <= 0) expectAccepted(answer, what, LOCKED_OUT);
          else expectRefused(answer, what, ['not-yet-valid'], stakes[claim]);
        }
      });
    }

    test(`${claim} is in seconds, perhaps with a fraction`, async ({ subject, seed, clock }) => {
      const setting = openSetting(subject, seed, '', { toleranceSeconds: 0 });
      await expectProven(setting);
      const now = clock.now() / 1_000;
      const exp = now + 3_600;
      const early = [
        [`${claim} is in half a second`, now + 0.5],
        [`${claim} is in milliseconds`, clock.now()],
      ] as const;
      for (const [what, at] of early) {
        const claims = { [claim]: at, exp };
        await expectFault(
          setting,
          { claims },
          `a token whose ${what}`,
          ['not-yet-valid'],
          stakes[claim],
        );
      }
      const good = await validate(setting, setting.token({ claims: { [claim]: now - 0.5, exp } }));
      expectAccepted(good, `a token whose ${claim} was half a second ago`, LOCKED_OUT);
    });

    test(`${claim} long ago is no fault`, async ({ subject, seed, clock }) => {
      const setting = openSetting(subject, seed);
      const now = clock.now() / 1_000;
      for (const [what, at] of [
        ['a year ago', now - 365 * 86_400],
        ['in 1970', claim === 'nbf' ? 0 : 1],
      ] as const) {
        const answer = await validate(setting, setting.token({ claims: { [claim]: at } }));
        expectAccepted(answer, `a good token whose ${claim} is ${what}`, {
          cost: 'How long a token lives is for its issuer to say, with exp. Some servers write 0 where they mean "always".',
          see: 'RFC 7519 §4.1.5 and §4.1.6',
        });
      }
    });

    test(`${claim} that is no number is malformed`, async ({ subject, seed, clock }) => {
      const setting = openSetting(subject, seed);
      await expectProven(setting);
      const now = clock.now() / 1_000;
      for (const [what, at] of [
        ['a text of digits', String(now - 60)],
        ['a date as text', new Date(clock.now()).toISOString()],
        ['the word tomorrow', 'tomorrow'],
        ['an empty text', ''],
        ['true', true],
        ['a list with a number', [now - 60]],
        ['an object', { seconds: now }],
      ] as const) {
        const name = `a token whose ${claim} is ${what}`;
        await expectFault(setting, { claims: { [claim]: at } }, name, ['malformed'], {
          cost: 'JavaScript compares some texts like numbers and others like nothing at all, and a check that cannot read its date lets everything pass.',
          see: 'RFC 7519 §2, NumericDate',
        });
      }
    });
  }
});
