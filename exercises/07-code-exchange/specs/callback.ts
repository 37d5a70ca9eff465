import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { changed } from './callback-url.ts';
import { errorOf, told } from './outcome.ts';
import { withSignIns } from './setting.ts';

const test = withSignIns(exerciseTest<typeof Exercise>());

const NO_ANSWER = {
  cost: 'The caller has to tell a user who said no from a URL that makes no sense.',
  see: 'RFC 6749 §4.1.2 and §4.1.2.1',
};

const NOT_EXCHANGED = {
  cost: 'There is nothing to exchange, or nothing that a server has answered. Only a code that stands alone is one.',
  see: 'RFC 6749 §4.1.2 and §4.1.2.1',
};

const WHICH = {
  cost: 'Some code reads the first, some the last. Where two of them work together, one checks what the other does not use.',
  see: 'RFC 6749 §3.1 and the contract in the README',
};

describe('reads-the-callback', () => {
  test('a user who says no is access-denied', async ({ signIn, verdicts }) => {
    const what = 'a callback with error=access_denied';
    const callback = {
      drop: ['code'],
      set: { error: 'access_denied', error_description: 'The user said no.' },
    };
    const result = await verdicts.expectRefusal(
      await signIn(),
      what,
      ['access-denied'],
      NO_ANSWER,
      { callback },
    );
    const error = errorOf(result);
    expect(
      error === undefined || error === 'access_denied',
      teach({
        did: `Your completeAuthorization answered ${what} with a result whose error is ${told(error)}.`,
        cost: 'error is the code of the server. Its description is for developers to read, and comes from outside.',
        see: 'RFC 6749 §4.1.2.1',
      }),
    ).toBe(true);
  });

  test('every other error is passed on by its name', async ({ signIn, verdicts, seed }) => {
    const invented = `x_${seededRandom(seed, 'error').id(6)}`;
    for (const error of ['server_error', 'login_required', 'constructor', invented]) {
      const what = `a callback with error=${error}`;
      const callback = { drop: ['code'], set: { error, error_description: 'Not today.' } };
      const reasons = ['access-denied', 'invalid-callback'] as const;
      const result = await verdicts.expectRefusal(await signIn(), what, reasons, NO_ANSWER, {
        callback,
      });
      expect(
        errorOf(result),
        teach({
          did: `Your completeAuthorization answered ${what} with a result whose error is ${told(errorOf(result))}.`,
          cost: 'Only this word tells the caller whether to try again, to ask the user to sign in, or to call a developer.',
          see: 'RFC 6749 §4.1.2.1 and the contract in the README',
        }),
      ).toBe(error);
    }
  });

  test('neither code nor error, and an empty code, are no answer', async ({ signIn, verdicts }) => {
    for (const [what, callback] of [
      ['a callback with neither code nor error', { drop: ['code'] }],
      ['a callback with an empty code', { set: { code: '' } }],
    ] as const) {
      const begun = await signIn();
      await verdicts.expectRefusal(begun, what, ['invalid-callback'], NOT_EXCHANGED, { callback });
    }
  });

  test('a code beside an error is not exchanged', async ({ signIn, verdicts }) => {
    for (const error of ['access_denied', 'server_error']) {
      await verdicts.expectRefusal(
        await signIn(),
        `a callback with a code and error=${error}`,
        ['invalid-callback', 'access-denied'],
        {
          cost: 'A server sends one or the other. Whoever sends both is testing which one you look at.',
          see: 'RFC 6749 §4.1.2 and §4.1.2.1',
        },
        { callback: { set: { error } } },
      );
    }
  });

  test('a parameter that stands twice is refused', async ({ signIn, verdicts, seed }) => {
    const foreign = seededRandom(seed, 'foreign').base64url(24);
    for (const [name, how, value, reasons] of [
      ['code', 'another value', foreign, ['invalid-callback']],
      ['code', 'the same value', null, ['invalid-callback']],
      ['state', 'another value', foreign, ['invalid-callback', 'state-mismatch']],
      ['state', 'the same value', null, ['invalid-callback', 'state-mismatch']],
      ['iss', 'another value', `https://${foreign}`, ['invalid-callback', 'issuer-mismatch']],
      ['iss', 'the same value', null, ['invalid-callback', 'issuer-mismatch']],
    ] as const) {
      for (const place of ['behind', 'before'] as const) {
        const begun = await signIn();
        const own = new URL(begun.callbackUrl).searchParams.get(name) ?? '';
        const [first, second] = place === 'behind' ? [own, value ?? own] : [value ?? own, own];
        const what = `a callback with ${name} twice, ${how} ${place} the right one`;
        const append = [[name, first] as const, [name, second] as const];
        await verdicts.expectRefusal(begun, what, reasons, WHICH, {
          callback: { drop: [name], append },
        });
      }
    }
  });

  test('an error that stands twice is refused too, and so is a code in another spelling', async ({
    signIn,
    verdicts,
  }) => {
    const append = [['error', 'access_denied'] as const, ['error', 'server_error'] as const];
    const callback = { drop: ['code'], append };
    const reasons = ['invalid-callback'] as const;
    const twice = 'a callback with error twice';
    await verdicts.expectRefusal(await signIn(), twice, reasons, WHICH, { callback });
    const begun = await signIn();
    const callbackUrl = `${begun.callbackUrl}&c%6Fde=${begun.code}`;
    const spelled = 'a callback with code twice, once written as c%6Fde';
    await verdicts.expectRefusal(begun, spelled, reasons, WHICH, { callbackUrl });
  });

  test('escapes that mean nothing do not make it throw', async ({ signIn, verdicts }) => {
    const denied = await signIn();
    const bare = changed(denied.callbackUrl, { drop: ['code'], set: { error: 'access_denied' } });
    await verdicts.expectRefusal(
      denied,
      'a callback with error=access_denied and broken percent-escapes in its error_description',
      ['access-denied', 'invalid-callback'],
      NO_ANSWER,
      { callbackUrl: `${bare}&error_description=%E0%A4%A&error_uri=%zz` },
    );
    const begun = await signIn();
    await verdicts.expectRefusal(
      begun,
      'a callback whose state is a broken percent-escape',
      ['state-mismatch', 'invalid-callback'],
      NO_ANSWER,
      { callbackUrl: `${changed(begun.callbackUrl, { drop: ['state'] })}&state=%E0%A4%A` },
    );
  });

  test('what else stands in the callback is passed over', async ({ signIn, verdicts, seed }) => {
    const random = seededRandom(seed, 'parameters');
    for (const [what, callback] of [
      [
        'a good callback with parameters that no standard knows',
        { set: { session_state: random.id(8), scope: 'read:users', authuser: '0' } },
      ],
      ['a good callback with something behind the #', { fragment: '_=_' }],
      ['a good callback with a parameter named hasOwnProperty', { set: { hasOwnProperty: 'x' } }],
    ] as const) {
      await verdicts.expectTokens(await signIn(), what, {
        instead: { callback },
        stake: {
          cost: 'Servers send parameters of their own, and a client has to ignore what it does not know.',
          see: 'RFC 6749 §4.1.2',
        },
      });
    }
  });
});
