import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, shown, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { isAccepted } from './answer.ts';
import { openSetting, validate } from './setting.ts';
import { expectAccepted, expectFault, expectProven, type Stake } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const EXACT: Stake = {
  cost: 'A right over one thing becomes a right over another whose name looks like it. Scopes are compared whole, with their case.',
  see: 'RFC 6749 §3.3 and RFC 9068 §2.2.3',
};

function scopesOf(seed: string): [string, string] {
  const random = seededRandom(seed, 'scopes');
  const [first, second] = [`read:${random.id(5)}`, `write:${random.id(5)}`];
  return random.int(2) === 0 ? [first, second] : [second, first];
}

function demand(required: readonly string[]): string {
  return required.length === 0 ? 'none is required' : `"${required.join('" and "')}" is required`;
}

describe('checks-the-scopes', () => {
  test('every scope of the token is returned', async ({ subject, seed }) => {
    const [first, second] = scopesOf(seed);
    for (const [scope, requiredScopes] of [
      [first, [first]],
      [`${second} ${first}`, [first]],
      [`${first} ${second} openid`, [second, first]],
      [`${first} ${second}`, []],
      ['', []],
      [undefined, []],
    ] as const) {
      const setting = openSetting(subject, seed, '', { requiredScopes: [...requiredScopes] });
      const answer = await validate(setting, setting.token({ claims: { scope } }));
      const which = scope === undefined ? 'without scope' : `whose scope is "${scope}"`;
      const what = `a good token ${which}, where ${demand(requiredScopes)}`;
      expectAccepted(answer, what, {
        cost: 'Someone who has every right that it takes is turned away. Order does not matter, more is enough, and a token may have none.',
        see: 'RFC 9068 §2.2.3',
      });
      expectScopes(answer, what, (scope ?? '').split(' ').filter(Boolean));
    }
  });

  test('one missing scope is enough to refuse', async ({ subject, seed }) => {
    const [first, second] = scopesOf(seed);
    const setting = openSetting(subject, seed, '', { requiredScopes: [first, second] });
    await expectProven(setting);
    for (const scope of [first, second, 'openid', '']) {
      const what = `a token whose scope is "${scope}", where "${first}" and "${second}" are required`;
      await expectFault(setting, { claims: { scope } }, what, ['scope'], {
        cost: 'Some of the rights now count for all of them: whoever may read may write.',
        see: 'RFC 6749 §3.3',
      });
    }
  });

  test('a token without scope grants nothing', async ({ subject, seed }) => {
    const [first] = scopesOf(seed);
    const setting = openSetting(subject, seed, '', { requiredScopes: [first] });
    await expectProven(setting);
    const lists = { scp: [first], scopes: [first], permissions: [first], roles: [first] };
    for (const [what, claims] of [
      ['without scope', { scope: undefined }],
      [
        'without scope, but with scp, scopes, permissions and roles',
        { ...lists, scope: undefined },
      ],
    ] as const) {
      await expectFault(
        setting,
        { claims },
        `a token ${what}, where "${first}" is required`,
        ['scope'],
        {
          cost: 'A claim of another name means another thing at another server. What you read there, nobody has granted as a scope.',
          see: 'RFC 9068 §2.2.3',
        },
      );
    }
  });

  test('scopes are compared whole and exactly', async ({ subject, seed }) => {
    const [required, other] = scopesOf(seed);
    const [verb = '', noun = ''] = required.split(':');
    const setting = openSetting(subject, seed, '', { requiredScopes: [required] });
    await expectProven(setting);
    for (const scope of [
      `${required}-admin`,
      `x${required}`,
      `${other} ${required}:own`,
      required.slice(0, -1),
      verb,
      `${verb} ${noun}`,
      required.toUpperCase(),
      `${verb}:*`,
      '* .*',
    ]) {
      const what = `a token whose scope is "${scope}", where "${required}" is required`;
      await expectFault(setting, { claims: { scope } }, what, ['scope'], EXACT);
    }
    for (const [pattern, scope] of [
      [`files.${noun}`, `filesX${noun}`],
      ['read:*', 'read:all'],
      ['read:*', 'read::'],
    ] as const) {
      const other = openSetting(subject, seed, '', { requiredScopes: [pattern] });
      const what = `a token whose scope is "${scope}", where "${pattern}" is required`;
      await expectFault(other, { claims: { scope } }, what, ['scope'], EXACT);
    }
  });

  test('only the space stands between scopes', async ({ subject, seed }) => {
    const [required, other] = scopesOf(seed);
    const setting = openSetting(subject, seed, '', { requiredScopes: [required] });
    await expectProven(setting);
    for (const [name, mark] of [
      ['a comma', ','],
      ['a tab', '\t'],
      ['a line break', '\n'],
      ['a no-break space', '\u00a0'],
      ['a plus sign', '+'],
      ['a semicolon', ';'],
    ] as const) {
      const what = `a token whose scope has ${name} between "${other}" and the required "${required}"`;
      const claims = { scope: other + mark + required };
      await expectFault(setting, { claims }, what, ['scope', 'malformed'], {
        cost: 'Whoever named that one scope gets two. The servers that grant scopes split them at spaces and nowhere else.',
        see: 'RFC 6749 §3.3',
      });
    }
  });

  test('further spaces make no scope', async ({ subject, seed }) => {
    const [first, second] = scopesOf(seed);
    const setting = openSetting(subject, seed, '', { requiredScopes: [first] });
    await expectProven(setting);
    for (const scope of [`${first}  ${second}`, ` ${second} ${first}`, `${first} ${second} `]) {
      const answer = await validate(setting, setting.token({ claims: { scope } }));
      // A strict reader of the grammar refuses the token.
      if (!isAccepted(answer)) {
        await expectFault(
          setting,
          { claims: { scope } },
          `a token whose scope is "${scope}"`,
          ['malformed'],
          EXACT,
        );
        continue;
      }
      expectScopes(answer, `a token whose scope is "${scope}"`, [first, second]);
    }
  });

  test('a scope with the name of a built-in property has to be granted like any other', async ({
    subject,
    seed,
  }) => {
    const [granted] = scopesOf(seed);
    for (const name of ['constructor', '__proto__', 'toString', 'length', '0']) {
      const setting = openSetting(subject, seed, '', { requiredScopes: [name] });
      await expectProven(setting);
      const what = `a token whose scope is "${granted}", where "${name}" is required`;
      await expectFault(setting, { claims: { scope: granted } }, what, ['scope'], {
        cost: 'Every object and every array has properties of that name, so a look-up with in or [] finds rights that nobody gave.',
        see: 'the contract in the README',
      });
    }
  });

  test('a scope that is no text grants nothing', async ({ subject, seed }) => {
    const [required] = scopesOf(seed);
    const setting = openSetting(subject, seed, '', { requiredScopes: [required] });
    await expectProven(setting);
    for (const [what, scopeOf] of [
      ['a list', (required: string) => [required]],
      ['an object', (required: string) => ({ [required]: true })],
      ['a number', () => 7],
      ['true', () => true],
      ['null', () => null],
    ] as const) {
      const claims = { scope: scopeOf(required) };
      const name = `a token whose scope is ${what}, where "${required}" is required`;
      await expectFault(setting, { claims }, name, ['malformed', 'scope'], {
        cost: 'Lists and texts answer the same questions differently: what looks for a piece in one looks for a whole in the other.',
        see: 'RFC 9068 §2.2.3',
      });
    }
  });
});

/** The answer has just these scopes, in any order. */
function expectScopes(answer: unknown, what: string, scopes: readonly string[]): void {
  const given = isAccepted(answer) ? answer.scopes : null;
  const isList = Array.isArray(given);
  const named = isList ? shown(given) : 'something that is no list';
  expect(
    isList ? [...new Set(given)].toSorted() : given,
    teach({
      did: `Your validateClaims returned ${named} as scopes for ${what}.`,
      cost: 'Whoever asks later for a right looks there: an empty scope, a text in place of a list or a missing one gives wrong answers.',
      see: 'RFC 9068 §2.2.3 and the contract in the README',
    }),
  ).toEqual(scopes.toSorted());
}
