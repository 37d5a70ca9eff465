import { describe } from 'vitest';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { inWords } from './in-words.ts';
import { openSetting, validate } from './setting.ts';
import { expectAccepted, expectFault, expectProven, expectRefused } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const FOR_EVER = {
  cost: 'A stolen token works for ever. Its end is the one protection for which nobody has to notice the theft.',
  see: 'RFC 7519 §4.1.4 and RFC 9068 §2.2',
};
const TOO_LATE = {
  cost: 'A token that has ended still works. exp is the first instant at which it is no longer good, and the tolerance is all that is added.',
  see: 'RFC 7519 §4.1.4',
};
const TOO_EARLY = {
  cost: 'Tokens end before their time, and with clocks that differ by a little they never begin: the tolerance is there for that.',
  see: 'RFC 7519 §4.1.4',
};

describe('checks-the-expiry', () => {
  for (const toleranceSeconds of [0, 1, 30, 120, 300]) {
    test(`a token ends at exp and ${toleranceSeconds} s of tolerance`, async ({
      subject,
      seed,
      clock,
    }) => {
      const setting = openSetting(subject, seed, '', { toleranceSeconds });
      await expectProven(setting);
      const now = clock.now() / 1_000;
      for (const past of [-1, 0, 1, 60]) {
        const exp = now - toleranceSeconds - past;
        const answer = await validate(setting, setting.token({ claims: { exp, iat: exp - 600 } }));
        const what = `a token whose exp ${inWords(exp - now)}, with a tolerance of ${toleranceSeconds} s`;
        if (past < 0) expectAccepted(answer, what, TOO_EARLY);
        else expectRefused(answer, what, ['expired'], TOO_LATE);
      }
    });
  }

  test('parts of a second count', async ({ subject, seed, clock }) => {
    const setting = openSetting(subject, seed, '', { toleranceSeconds: 0 });
    await expectProven(setting);
    const now = clock.now() / 1_000;
    for (const part of [0.25, 0.5, 0.75]) {
      const good = await validate(setting, setting.token({ claims: { exp: now + part } }));
      expectAccepted(good, `a token whose exp has a fraction and is in ${part} s`, TOO_EARLY);
      const late = await validate(setting, setting.token({ claims: { exp: now - part } }));
      expectRefused(
        late,
        `a token whose exp has a fraction and was ${part} s ago`,
        ['expired'],
        TOO_LATE,
      );
    }
    for (const ms of [400, 600]) {
      await clock.set(now * 1_000 + ms);
      const good = await validate(setting, setting.token({ claims: { exp: now + 1 } }));
      expectAccepted(good, `a token whose exp is in ${1_000 - ms} ms`, TOO_EARLY);
      const late = await validate(setting, setting.token({ claims: { exp: now } }));
      expectRefused(late, `a token whose exp was ${ms} ms ago`, ['expired'], TOO_LATE);
    }
  });

  test('a token that was good is not for ever', async ({ subject, seed, clock }) => {
    const setting = openSetting(subject, seed);
    const token = setting.token();
    expectAccepted(
      await validate(setting, token),
      'a good token, issued a minute ago at most and valid for an hour',
    );
    await clock.advance({ seconds: 3_599 + setting.expected.toleranceSeconds });
    expectAccepted(
      await validate(setting, token),
      'the same token a second before its end',
      TOO_EARLY,
    );
    await clock.advance({ seconds: 1 });
    const what = 'the same token an hour later, when it had ended';
    expectRefused(await validate(setting, token), what, ['expired'], TOO_LATE);
  });

  test('exp is required', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    const claims = { exp: undefined, expires_in: 3_600, expires_at: '2099-01-01' };
    await expectFault(setting, { claims }, 'a token without exp', ['malformed'], FOR_EVER);
  });

  test('an exp that is no number is malformed', async ({ subject, seed, clock }) => {
    const setting = openSetting(subject, seed, '', { toleranceSeconds: 60 });
    await expectProven(setting);
    const now = clock.now() / 1_000;
    for (const [what, exp] of [
      ['a text of digits, an hour from now', String(now + 3_600)],
      ['a text of digits, an hour ago', String(now - 3_600)],
      ['a date as text', new Date(clock.now() + 3_600_000).toISOString()],
      ['the word never', 'never'],
      ['an empty text', ''],
      ['null', null],
      ['true', true],
      ['a list with a number', [now + 3_600]],
      ['an object', { seconds: now + 3_600 }],
    ] as const) {
      const name = `a token whose exp is ${what}`;
      await expectFault(setting, { claims: { exp } }, name, ['malformed'], {
        cost: 'Added to a tolerance or compared with a number, such a value becomes a date far away or none at all, and the token never ends.',
        see: 'RFC 7519 §2, NumericDate',
      });
    }
  });

  test('an exp that is no date never lets a token pass', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    for (const [what, exp] of [
      ['NaN', Number.NaN],
      ['Infinity, as JSON.parse makes it of 1e999', Number.POSITIVE_INFINITY],
      ['0', 0],
      ['negative', -1],
    ] as const) {
      const name = `a token whose exp is ${what}`;
      const reasons = ['malformed', 'expired'];
      await expectFault(setting, { claims: { exp } }, name, reasons, FOR_EVER);
    }
  });
});
