import { describe, expect } from 'vitest';
import { status500 } from '#fixtures/misbehaviours/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, shown, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { error, FAILURES } from './failing-answers.ts';
import { errorOf } from './outcome.ts';
import { withSignIns } from './setting.ts';

const test = withSignIns(exerciseTest<typeof Exercise>());

const NO_TOKENS = {
  cost: 'Tokens come with status 200, as a JSON object. Whatever looks like them elsewhere was not granted.',
  see: 'RFC 6749 §5.1 and §5.2',
};

describe('fails-as-token-error', () => {
  test('after a failure the next sign-in works', async ({ signIn, complete, verdicts }) => {
    const failing = await signIn();
    failing.server.misbehave(status500(), 'token');
    await complete(failing);
    await verdicts.expectTokens(
      await signIn(),
      'a good callback after another sign-in had failed',
      {
        stake: {
          cost: 'One hiccup of the server, and nobody signs in any more.',
          see: 'the contract in the README',
        },
      },
    );
  });

  test('a token endpoint that fails is a token-error', async ({ signIn, verdicts }) => {
    for (const failure of FAILURES) {
      const begun = await signIn();
      begun.server.misbehave(failure, 'token');
      await verdicts.expectTokenError(begun, `a token endpoint that ${failure.what}`, NO_TOKENS);
    }
  });

  test('the refusal of a real server is passed on by its name', async ({
    signIn,
    verdicts,
    clock,
    seed,
  }) => {
    const late = await signIn();
    await clock.advance({ seconds: 61 });
    const foreign = seededRandom(seed, 'foreign');
    for (const [what, name, begun, instead] of [
      ['a code that has expired', 'invalid_grant', late, {}],
      [
        'a verifier that does not belong to the code',
        'invalid_grant',
        await signIn(),
        { transaction: { codeVerifier: foreign.base64url(32) } },
      ],
      [
        'a client that the server does not know',
        'invalid_client',
        await signIn(),
        { client: { clientId: foreign.id(9) } },
      ],
    ] as const) {
      expectError(await verdicts.expectTokenError(begun, what, NO_TOKENS, instead), what, name);
    }
  });

  test('an error keeps its name, whatever it is', async ({ signIn, verdicts, seed }) => {
    const invented = `x_${seededRandom(seed, 'error').id(6)}`;
    for (const [status, name] of [
      [400, 'invalid_grant'],
      [401, 'invalid_client'],
      [400, invented],
    ] as const) {
      const begun = await signIn();
      const failure = error(status, { error: name, error_description: 'See the manual.' });
      begun.server.misbehave(failure, 'token');
      const what = `a token endpoint that answers ${status} with the error ${name}`;
      expectError(await verdicts.expectTokenError(begun, what, NO_TOKENS), what, name);
    }
  });

  test('an error that is no text is not passed on', async ({ signIn, verdicts }) => {
    for (const odd of [null, 42, { code: 'invalid_grant' }, ['invalid_grant']]) {
      const begun = await signIn();
      begun.server.misbehave(error(400, { error: odd }), 'token');
      const what = `a token endpoint that answers 400 with the error ${JSON.stringify(odd)}`;
      const passed = errorOf(await verdicts.expectTokenError(begun, what, NO_TOKENS));
      expect(
        passed === undefined || typeof passed === 'string',
        teach({
          did: `Your completeAuthorization answered ${what} with the error ${shown(passed)}.`,
          cost: 'A caller that shows or compares it expects text, and crashes in its turn.',
          see: 'RFC 6749 §5.2',
        }),
      ).toBe(true);
    }
  });
});

function expectError(result: unknown, what: string, name: string): void {
  const passed = errorOf(result);
  expect(
    passed,
    teach({
      did: `The server's error for ${what} was ${name}, and that of your result is ${passed === undefined ? 'missing' : shown(passed)}.`,
      cost: 'invalid_grant means: have the user sign in again. invalid_client means: call a developer. Without the word nobody knows.',
      see: 'RFC 6749 §5.2',
    }),
  ).toBe(name);
}
