import { HttpResponse } from 'msw';
import { describe, expect } from 'vitest';
import {
  badGateway,
  brokenConnection,
  emptyBody,
  htmlInsteadOfJson,
  type Misbehaviour,
  notAnObject,
  notObjectShapes,
  oauthError,
  status401,
  status500,
  truncatedJson,
  wrongStatus,
} from '#fixtures/misbehaviours/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isActive } from './answer.ts';
import { withIntrospectors } from './setting.ts';
import { attempt, expectNotActive, expectUnavailable, FAILS_OPEN } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

/** A flat no that says nothing of the token: active is false, and the status is an error. */
function refusesWith(status: number): Misbehaviour {
  return {
    what: `answers ${status} with the body {"active":false}`,
    respond: () => HttpResponse.json({ active: false }, { status }),
  };
}

describe('fails-closed', () => {
  test('an endpoint that answers with an error makes tokens unavailable', async ({
    openIntrospector,
  }) => {
    const { server, introspect, token } = await openIntrospector();
    const failures = [
      status500(),
      ...[400, 403, 404, 429, 503].map(wrongStatus),
      refusesWith(502),
      refusesWith(404),
      badGateway(),
      oauthError('invalid_request'),
    ];
    for (const failure of failures) {
      server.misbehave(failure, 'introspection');
      const when = `while the endpoint ${failure.what}`;
      await expectUnavailable(introspect, token(), when);
    }
  });

  test('a refusal of your own credentials says nothing of the token', async ({
    openIntrospector,
    anotherIntrospector,
    seed,
  }) => {
    const { server, introspect, token, api, audience } = await openIntrospector();
    server.misbehave(status401(), 'introspection');
    const when = 'while the endpoint answers 401 to the credentials of your API';
    await expectUnavailable(introspect, token(), when);
    server.behave();
    const stranger = await anotherIntrospector({
      endpoint: server.endpoints.introspection,
      clientId: api.clientId,
      clientSecret: `fake-secret-${seededRandom(seed, 'wrong secret').base64url(24)}`,
      audience,
    });
    await expectUnavailable(stranger, token(), 'asked about with a wrong secret');
  });

  test('an endpoint that does not answer with a JSON object makes tokens unavailable', async ({
    openIntrospector,
  }) => {
    const { server, introspect, token } = await openIntrospector();
    const failures = [
      htmlInsteadOfJson(),
      truncatedJson(),
      emptyBody(),
      ...notObjectShapes.map(notAnObject),
    ];
    for (const failure of failures) {
      server.misbehave(failure, 'introspection');
      const when = `while the endpoint ${failure.what}`;
      await expectUnavailable(introspect, token(), when);
    }
  });

  test('an error that comes with status 200 is no yes', async ({ openIntrospector }) => {
    const { server, introspect, token } = await openIntrospector();
    const failure = oauthError('server_error', 200);
    server.misbehave(failure, 'introspection');
    const what = `a token while the endpoint ${failure.what}`;
    await expectNotActive(introspect, token(), what, FAILS_OPEN);
  });

  test('a broken connection makes tokens unavailable', async ({ openIntrospector }) => {
    const { server, introspect, token } = await openIntrospector();
    const failure = brokenConnection();
    server.misbehave(failure, 'introspection');
    const when = `while the endpoint ${failure.what}`;
    await expectUnavailable(introspect, token(), when);
  });

  test('a failure is not remembered', async ({ openIntrospector }) => {
    const { server, introspect, token } = await openIntrospector();
    for (const failure of [status500(), brokenConnection(), htmlInsteadOfJson(), status401()]) {
      const asked = token();
      server.misbehave(failure, 'introspection');
      const when = `while the endpoint ${failure.what}`;
      await expectUnavailable(introspect, asked, when);
      server.behave();
      const answer = await attempt(introspect, asked);
      expect(
        isActive(answer),
        teach({
          did: `${describeAnswer(answer, 'a good token once the endpoint had recovered')} Before, about the same token, the endpoint ${inThePast(failure)}.`,
          cost: 'A hiccup of a second becomes an outage of minutes.',
          see: 'the contract in the README',
        }),
      ).toBe(true);
    }
  });
});

function inThePast({ what }: Misbehaviour): string {
  return what.replace(/^answers/, 'answered').replace(/^breaks/, 'broke');
}
