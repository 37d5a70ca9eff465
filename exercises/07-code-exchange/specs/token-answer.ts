import { describe, expect } from 'vitest';
import {
  type AuthorizationServer,
  type JsonAnswerOptions,
  jsonAnswer,
} from '#fixtures/authorization-server/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { told } from './outcome.ts';
import { withSignIns } from './setting.ts';

const test = withSignIns(exerciseTest<typeof Exercise>());

/** Keeps what the token endpoint answers. */
function overhear(server: AuthorizationServer): { body: Record<string, unknown> } {
  const told: { body: Record<string, unknown> } = { body: {} };
  server.misbehave(
    {
      what: 'answers as usual',
      respond: async (_, regular) => {
        const answer = await regular();
        told.body = (await answer.clone().json()) as Record<string, unknown>;
        return answer;
      },
    },
    'token',
  );
  return told;
}

describe('reads-the-tokens', () => {
  test('every member of a full answer arrives', async ({ signIn, verdicts }) => {
    for (const [accessTokens, kind] of [
      ['jwt', 'a JWT'],
      ['opaque', 'a text that is no JWT'],
    ] as const) {
      const begun = await signIn({ scopes: ['openid', 'read:users'], server: { accessTokens } });
      const told = overhear(begun.server);
      const what = `a good token answer whose access token is ${kind}`;
      const tokens = await verdicts.expectTokens(begun, what, {
        stake: {
          cost: 'To a client, tokens are opaque text: what is in them is between the server and the API. Nobody can sign in.',
          see: 'RFC 6749 §1.4 and §5.1',
        },
      });
      for (const [member, name] of [
        ['access_token', 'accessToken'],
        ['expires_in', 'expiresIn'],
        ['refresh_token', 'refreshToken'],
        ['id_token', 'idToken'],
      ] as const) {
        expect(
          tokens[name],
          teach({
            did: `The token endpoint answered with ${member}, and ${name} of your result is ${tokens[name] === undefined ? 'missing' : 'something else'}.`,
            cost: 'What the server gave is lost. Tokens are passed on as they came: to a client they are opaque text.',
            see: 'RFC 6749 §5.1 and §1.4',
          }),
        ).toBe(told.body[member]);
      }
    }
  });

  test('members that the server does not send are not invented', async ({ signIn, verdicts }) => {
    const begun = await signIn();
    const drop = ['expires_in', 'refresh_token', 'id_token'];
    begun.server.misbehave(jsonAnswer({ drop }), 'token');
    const what = 'a token answer without expires_in and refresh_token';
    const tokens = await verdicts.expectTokens(begun, what, {
      stake: {
        cost: 'Both are optional, and many servers leave them out. Their users cannot sign in.',
        see: 'RFC 6749 §5.1',
      },
    });
    for (const name of ['expiresIn', 'refreshToken', 'idToken']) {
      expect(
        tokens[name],
        teach({
          did: `The token endpoint sent nothing of the kind, and ${name} of your result is ${told(tokens[name])}.`,
          cost: 'A lifetime of null or NaN becomes a timer that fires at once, and an empty refresh token is sent for refreshing.',
          see: 'RFC 6749 §5.1',
        }),
      ).toBeUndefined();
    }
  });

  test('token_type is compared without regard to case', async ({ signIn, verdicts }) => {
    for (const type of ['bearer', 'BEARER', 'bEaReR']) {
      const begun = await signIn();
      begun.server.misbehave(jsonAnswer({ set: { token_type: type } }), 'token');
      await verdicts.expectTokens(begun, `a token answer with the token_type ${type}`, {
        stake: {
          cost: 'Its case does not matter, and many servers write bearer. Their users cannot sign in.',
          see: 'RFC 6749 §5.1',
        },
      });
    }
  });

  test('tokens of another type are not used', async ({ signIn, verdicts }) => {
    for (const type of ['DPoP', 'mac', 'N_A', 'BearerX', 'notbearer', '', null, true]) {
      const begun = await signIn();
      begun.server.misbehave(jsonAnswer({ set: { token_type: type } }), 'token');
      const what = `a token answer with the token_type ${JSON.stringify(type)}`;
      await verdicts.expectTokenError(begun, what, {
        cost: 'The type says how a token is used. A DPoP token needs a proof with each request; sent as Bearer, it is refused everywhere.',
        see: 'RFC 6749 §7.1 and RFC 9449 §5',
      });
    }
    const begun = await signIn();
    begun.server.misbehave(jsonAnswer({ drop: ['token_type'] }), 'token');
    await verdicts.expectTokenError(begun, 'a token answer without token_type', {
      cost: 'token_type is required. Without it nobody knows how the token is meant to be used.',
      see: 'RFC 6749 §5.1',
    });
  });

  test('an answer without a usable access token is an error', async ({ signIn, verdicts }) => {
    for (const changes of [
      { drop: ['access_token'] },
      ...['', null, 42, true, {}, ['token']].map((value) => ({ set: { access_token: value } })),
    ] satisfies JsonAnswerOptions[]) {
      const begun = await signIn();
      begun.server.misbehave(jsonAnswer(changes), 'token');
      const value = 'set' in changes ? JSON.stringify(changes.set.access_token) : 'no';
      await verdicts.expectTokenError(begun, `a token answer with ${value} access_token`, {
        cost: 'The user looks signed in, and every request goes out with "Bearer undefined" or worse.',
        see: 'RFC 6749 §5.1',
      });
    }
  });

  test('what nobody knows is passed over', async ({ signIn, verdicts, seed }) => {
    for (const [what, changes] of [
      [
        'a token answer with members that no standard knows',
        { set: { [`x_${seededRandom(seed, 'member').id(5)}`]: { deep: [1, null] }, user: 7 } },
      ],
      [
        'a token answer whose content type names a charset',
        { headers: { 'content-type': 'application/json;charset=UTF-8' } },
      ],
    ] as const) {
      const begun = await signIn();
      begun.server.misbehave(jsonAnswer(changes), 'token');
      await verdicts.expectTokens(begun, what, {
        stake: {
          cost: 'Servers add what they like, and a client has to ignore what it does not know. Their next version locks everybody out.',
          see: 'RFC 6749 §5.1',
        },
      });
    }
  });
});
