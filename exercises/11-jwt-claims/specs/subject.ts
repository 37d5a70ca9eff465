import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { isAccepted } from './answer.ts';
import { openSetting, validate } from './setting.ts';
import { expectAccepted, expectFault, expectProven } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const NO_TEXT = {
  cost: 'The rest of your code expects a text: 7 finds the row of "7" in one database and none in another, and an object turns into a query.',
  see: 'RFC 7519 §4.1.2',
};
const NOBODY = {
  cost: 'The API acts for nobody, or for whoever the missing name is filled in with: many databases find a row for it.',
  see: 'RFC 9068 §2.2',
};

describe('names-the-subject', () => {
  test('the subject is sub, exactly as the token has it', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    const id = seededRandom(seed, 'sub').id(6);
    const subjects = [
      `auth0|${id}`,
      `User_${id.toUpperCase()}`,
      `Zoë ${id}`,
      ` ${id} `,
      '0',
      'null',
    ];
    for (const sub of subjects) {
      const answer = await validate(setting, setting.token({ claims: { sub } }));
      expectAccepted(answer, `a good token whose sub is "${sub}"`);
      const given = isAccepted(answer) ? answer.subject : null;
      expect(
        given,
        teach({
          did: `Your validateClaims named another subject than "${sub}", which stands in sub.`,
          cost: 'A subject is an opaque name. Trimmed or lower-cased, two users become one; taken from another claim, users choose their own.',
          see: 'RFC 7519 §4.1.2',
        }),
      ).toBe(sub);
    }
  });

  test('a sub that is no text is malformed', async ({ subject, seed }) => {
    const setting = openSetting(subject, seed);
    await expectProven(setting);
    for (const [what, sub] of [
      ['is missing', undefined],
      ['is empty', ''],
      ['is a number', 7],
      ['is null', null],
      ['is a list', ['user_1']],
      ['is an object', { id: 'user_1' }],
    ] as const) {
      const named = { username: 'admin', email: 'admin@example.com', name: 'admin', uid: 'admin' };
      const claims = { ...named, sub };
      await expectFault(
        setting,
        { claims },
        `a token whose sub ${what}`,
        ['malformed'],
        sub ? NO_TEXT : NOBODY,
      );
    }
  });
});
