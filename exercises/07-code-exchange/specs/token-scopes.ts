import { describe, expect } from 'vitest';
import { jsonAnswer } from '#fixtures/authorization-server/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, sorted, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeResult, hasThrown, isCompleted, reasonOf, told } from './outcome.ts';
import { withSignIns } from './setting.ts';

const test = withSignIns(exerciseTest<typeof Exercise>());

const NAMELESS =
  "''.split(' ') is a list with one empty text in it: a scope without a name, which nobody has granted.";

describe('reads-the-tokens', () => {
  test('the scopes are those that were granted', async ({ signIn, verdicts, seed }) => {
    const random = seededRandom(seed, 'scopes');
    const [read, write, other] = [`read:${random.id(4)}`, `write:${random.id(4)}`, random.id(4)];
    const scopes = [read, write];
    for (const [how, granted] of [
      ['as requested', scopes],
      ['in another order', [write, read]],
      ['fewer than requested', [read]],
      ['others than requested', [other]],
      ['more than requested', [other, read, write]],
    ] as const) {
      const begun = await signIn({ scopes });
      begun.server.misbehave(jsonAnswer({ set: { scope: granted.join(' ') } }), 'token');
      const tokens = await verdicts.expectTokens(begun, `a token answer with scopes ${how}`, {
        stake: {
          cost: 'A server may grant less than was asked for, or more. That is no error: it says so, and the client reads it.',
          see: 'RFC 6749 §3.3 and §5.1',
        },
      });
      const given = `The token endpoint granted ${how}: "${granted.join(' ')}".`;
      expectScopes(
        tokens,
        granted,
        given,
        'Your app offers what the token cannot do, or hides what it can.',
      );
    }
  });

  test('a missing scope means: as requested', async ({ signIn, verdicts }) => {
    for (const scopes of [['read:users', 'write:orders'], ['read:users'], []]) {
      const begun = await signIn({ scopes });
      begun.server.misbehave(jsonAnswer({ drop: ['scope'] }), 'token');
      const tokens = await verdicts.expectTokens(begun, 'a token answer without scope', {
        stake: {
          cost: 'scope is optional when it is what was asked for. Users of such a server cannot sign in.',
          see: 'RFC 6749 §5.1',
        },
      });
      const asked = scopes.length === 0 ? 'nothing' : `"${scopes.join(' ')}"`;
      const given = `The token endpoint left scope out, and ${asked} was requested.`;
      expectScopes(
        tokens,
        scopes,
        given,
        'To leave it out means that all that was requested is granted. Your app now believes something else of its token.',
      );
    }
  });

  test('odd values do not break it', async ({ signIn, complete }) => {
    for (const set of [
      { scope: '' },
      { scope: ['read:users'] },
      { scope: null },
      { expires_in: '3600' },
      { expires_in: 0 },
      { expires_in: null },
      { expires_in: 'soon' },
    ]) {
      const begun = await signIn();
      begun.server.misbehave(jsonAnswer({ set }), 'token');
      const what = `a token answer with ${JSON.stringify(set)}`;
      const result = await complete(begun);
      expect(
        isCompleted(result) || reasonOf(result) === 'token-error',
        teach({
          did: describeResult(result, what),
          cost: hasThrown(result)
            ? 'One careless server, and your callback page is a 500.'
            : 'Take it or call it a token-error: the callback itself was good.',
          see: 'the contract in the README',
        }),
      ).toBe(true);
      if (!isCompleted(result)) continue;
      const { scopes, expiresIn } = result.tokens;
      const isList =
        Array.isArray(scopes) && scopes.every((one) => typeof one === 'string' && one !== '');
      expect(
        isList,
        teach({
          did: `Your completeAuthorization answered ${what} with the scopes ${told(scopes)}.`,
          cost: NAMELESS,
          see: 'RFC 6749 §3.3 and the contract in the README',
        }),
      ).toBe(true);
      const isLifetime =
        expiresIn === undefined || (typeof expiresIn === 'number' && Number.isFinite(expiresIn));
      expect(
        isLifetime,
        teach({
          did: `Your completeAuthorization answered ${what} with the expiresIn ${told(expiresIn)}.`,
          cost: 'The lifetime is a number of seconds, or it is not known. Anything else becomes a timer that fires at once, or never.',
          see: 'RFC 6749 §5.1 and the contract in the README',
        }),
      ).toBe(true);
    }
  });
});

function expectScopes(
  tokens: Readonly<Record<string, unknown>>,
  expected: readonly string[],
  given: string,
  cost: string,
): void {
  const { scopes } = tokens;
  expect(
    sorted(scopes),
    teach({
      did: `${given} The scopes of your result are ${told(scopes)}.`,
      cost: Array.isArray(scopes) && scopes.includes('') ? NAMELESS : cost,
      see: 'RFC 6749 §5.1 and §3.3',
    }),
  ).toEqual([...expected].sort());
}
