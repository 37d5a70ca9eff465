import { describe, expect } from 'vitest';
import {
  badGateway,
  brokenConnection,
  type Misbehaviour,
  oauthError,
  status500,
} from '#fixtures/misbehaviours/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { attempt, describeAnswer } from './answer.ts';
import { withClients } from './setting.ts';

const test = withClients(exerciseTest<typeof Exercise>());

describe('signs-out', () => {
  test('a refresh token that works no longer ends the session, once', async ({ warmClient }) => {
    const { session, client, signedOut } = await warmClient();
    session.expire();
    session.family.end();
    const answers = await Promise.all(
      ['/a', '/b', '/c', '/d'].map((path) => attempt(client.fetch(path))),
    );
    expect(
      signedOut(),
      teach({
        did:
          signedOut() === 0
            ? 'Your client did not call onSignedOut when the refresh endpoint answered invalid_grant.'
            : `Your client called onSignedOut ${signedOut()} times for one session that ended.`,
        cost:
          signedOut() === 0
            ? 'The page goes on as if somebody were signed in, and every call fails without a word.'
            : 'Each call opens its own sign-in, and what the first one did is undone by the next.',
        see: 'RFC 6749 §5.2',
      }),
    ).toBe(1);
    const wrong = answers.find(({ status }) => status !== 401 && status !== null);
    expect(
      wrong,
      teach({
        did: `${describeAnswer(wrong ?? { status: 401, json: null, threw: null })} though the session was over.`,
        cost: 'The page takes for data what is none.',
        see: 'the contract in the README',
      }),
    ).toBeUndefined();
  });

  test('invalid_grant is not asked about twice', async ({ warmClient }) => {
    const { session, client } = await warmClient();
    session.expire();
    session.family.end();
    await attempt(client.fetch('/me'));
    expect(
      session.hits.refresh - 1,
      teach({
        did: `Your client sent ${session.hits.refresh - 1} refresh requests for one call, though the answer was invalid_grant.`,
        cost: 'The answer will not change, and repeated used-up tokens look like an attack.',
        see: 'RFC 6749 §5.2',
      }),
    ).toBe(1);
  });

  const passing: readonly (readonly [string, Misbehaviour])[] = [
    ['500', status500()],
    ['502 with a page', badGateway()],
    ['a connection that broke', brokenConnection()],
    ['503 with the error temporarily_unavailable', oauthError('temporarily_unavailable', 503)],
    ['429 with the error slow_down', oauthError('slow_down', 429)],
  ];
  test.for(passing)(
    'the user stays signed in when a refresh comes to %s',
    async ([what, how], { warmClient }) => {
      const { session, client, signedOut, succeed } = await warmClient();
      session.expire();
      session.misbehave(how, 'refresh');
      await attempt(client.fetch('/me'));
      expect(
        signedOut(),
        teach({
          did: `Your client signed the user out because a refresh came to ${what}.`,
          cost: 'A train in a tunnel, or one server that restarts, and everybody has to sign in again.',
          see: 'the contract in the README',
        }),
      ).toBe(0);
      session.behave();
      await succeed('/me', `a call after a refresh that came to ${what}`);
    },
  );
});
