import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { changed } from './callback-url.ts';
import { describeResult, isCompleted } from './outcome.ts';
import { signInAt, withSignIns } from './setting.ts';

const test = withSignIns(exerciseTest<typeof Exercise>());

const FORGED = {
  cost: "The attacker signs in with an account of their own, keeps the callback, and has the user open it. The user now works in the attacker's account and fills it with data.",
  see: 'RFC 9700 §4.7 and RFC 6749 §10.12',
};

const MISMATCH = ['state-mismatch'] as const;

describe('checks-state-first', () => {
  test('the right state is accepted, whatever characters are in it', async ({
    signIn,
    verdicts,
    seed,
  }) => {
    const random = seededRandom(seed, 'states');
    for (const state of [
      random.base64url(32),
      `${random.base64url(16)}+/${random.id(4)}==`,
      `{"r":"/a b&c=${random.id(4)}"}~%41`,
    ]) {
      const begun = await signIn({ transaction: { state } });
      await verdicts.expectTokens(begun, `a callback with the right state (${state})`, {
        stake: {
          cost: 'The query of a callback is a form: it has to be decoded, %2B to a plus and + to a space, once. Otherwise nobody can sign in.',
          see: 'RFC 6749 §4.1.2 and Appendix B',
        },
      });
    }
  });

  test('a callback without state is refused', async ({ signIn, verdicts }) => {
    for (const [what, callback] of [
      ['a callback without state', { drop: ['state'] }],
      ['a callback with an empty state', { set: { state: '' } }],
    ] as const) {
      await verdicts.expectRefusal(await signIn(), what, MISMATCH, FORGED, { callback });
    }
  });

  test("the callback of an attacker's own sign-in is refused", async ({
    signIn,
    verdicts,
    network,
    seed,
  }) => {
    const user = await signIn();
    const { redirectUri } = user.transaction;
    const { callbackUrl } = await signInAt(network, user.server, `${seed}/attacker`, {
      client: { clientId: user.client.clientId, redirectUris: [redirectUri] },
    });
    const what = "a callback of somebody else's sign-in, with that one's state";
    await verdicts.expectRefusal(user, what, MISMATCH, FORGED, { callbackUrl });
  });

  test('a state that is nearly right is refused', async ({ signIn, verdicts, seed }) => {
    // With letters of both cases at both ends, so that each change is one.
    const state = `aB${seededRandom(seed, 'state').base64url(30)}cD`;
    for (const [how, other] of [
      ['the state in capitals', state.toUpperCase()],
      ['the state without its last character', state.slice(0, -1)],
      ['only the beginning of the state', state.slice(0, 4)],
      ['the state and one character more', `${state}A`],
      ['a space before the state', ` ${state}`],
      ['a line break behind the state', `${state}\n`],
      ['another last character in the state', `${state.slice(0, -1)}E`],
      ['the state percent-encoded twice', `%61${state.slice(1)}`],
    ] as const) {
      await verdicts.expectRefusal(
        await signIn({ transaction: { state } }),
        `a callback with ${how}`,
        MISMATCH,
        {
          cost: `A comparison that lets something through leaves less to guess, and nobody needs it: the server sends back what it got. ${FORGED.cost}`,
          see: FORGED.see,
        },
        { callback: { set: { state: other } } },
      );
    }
  });

  test('an error without the right state is not believed', async ({ signIn, verdicts, seed }) => {
    for (const error of ['access_denied', 'server_error']) {
      for (const state of [undefined, seededRandom(seed, error).base64url(32)]) {
        await verdicts.expectRefusal(
          await signIn(),
          `a callback with error=${error} and ${state === undefined ? 'no state' : 'a wrong state'}`,
          MISMATCH,
          {
            cost: 'Anyone can end the sign-in of your user, with a message of their choice, by having the browser open a URL.',
            see: 'RFC 6749 §4.1.2.1 and the contract in the README',
          },
          {
            callback: {
              drop: ['code', 'state'],
              set: { error, ...(state === undefined ? {} : { state }) },
            },
          },
        );
      }
    }
  });

  test('state is looked at before everything else', async ({ signIn, verdicts, seed }) => {
    const state = seededRandom(seed, 'wrong state').base64url(32);
    for (const [how, callback] of [
      ['a wrong state and a wrong iss', { set: { state, iss: 'https://login.example.org' } }],
      ['a wrong state and no iss', { set: { state }, drop: ['iss'] }],
      ['a wrong state and no code', { set: { state }, drop: ['code'] }],
      ['a wrong state, a code and an error', { set: { state, error: 'access_denied' } }],
      ['nothing in it at all', { drop: ['state', 'code', 'iss'] }],
    ] as const) {
      await verdicts.expectRefusal(
        await signIn(),
        `a callback with ${how}`,
        MISMATCH,
        {
          cost: 'Whatever else stands in this URL is the word of whoever wrote it. A message about it tells an attacker what to try next.',
          see: 'the contract in the README',
        },
        { callback },
      );
    }
  });

  test('a transaction that was lost matches nothing', async ({ signIn, complete, verdicts }) => {
    const { callbackUrl, ...begun } = await signIn();
    const without = changed(callbackUrl, { drop: ['state'] });
    const { state: _, ...rest } = begun.transaction;
    const lost = { ...begun, callbackUrl: without, transaction: rest as Exercise.Transaction };
    const what = 'a callback without state for a transaction that has none either';
    const stake = {
      cost: 'Whoever has no sign-in under way has no state to compare. If nothing equals nothing, an attacker only has to leave state out.',
      see: 'the contract in the README',
    };
    // TypeScript says that there is a state. Code that relies on it may throw: nothing is lost by that.
    const result = await complete(lost);
    expect(isCompleted(result), teach({ did: describeResult(result, what), ...stake })).toBe(false);
    await verdicts.expectRefusal(lost, `${what}: its state is empty`, MISMATCH, stake, {
      transaction: { state: '' },
    });
  });

  test('what stands behind the # is not part of the callback', async ({ signIn, verdicts }) => {
    const begun = await signIn();
    const { searchParams } = new URL(begun.callbackUrl);
    await verdicts.expectRefusal(
      begun,
      'a callback whose parameters all stand behind the #',
      MISMATCH,
      {
        cost: 'The answer to this request comes in the query. A fragment is what a script or a link can set without the server.',
        see: 'RFC 6749 §4.1.2',
      },
      { callback: { drop: ['state', 'code', 'iss'], fragment: searchParams.toString() } },
    );
  });
});
