import { describe, expect } from 'vitest';
import { wrongStatus } from '#fixtures/misbehaviours/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { attempt, describeAnswer } from './answer.ts';
import { withClients } from './setting.ts';

const test = withClients(exerciseTest<typeof Exercise>());

describe('refreshes-once', () => {
  test('a 401 is answered by a new token and the same call again', async ({ warmClient }) => {
    const { session, succeed, calls } = await warmClient();
    session.expire();
    await succeed('/me', 'a call whose access token had just ended');
    const last = calls().at(-1)?.headers.get('authorization') ?? '';
    expect(
      { refreshes: session.hits.refresh - 1, newest: last.endsWith(session.issued.at(-1) ?? '-') },
      teach({
        did: `Your client asked for ${session.hits.refresh - 1} new tokens after one 401.`,
        cost: 'One is needed. More of them look like a stolen refresh token, and the server ends the session.',
        see: 'RFC 9700 §4.14.2',
      }),
    ).toEqual({ refreshes: 1, newest: true });
  });

  test('method, headers and body go along when the call is repeated', async ({
    warmClient,
    seed,
  }) => {
    const { session, client } = await warmClient();
    const text = seededRandom(seed, 'body').id(12);
    session.expire();
    const answer = await attempt(
      client.fetch('/orders?x=1', { method: 'POST', headers: { 'x-note': text }, body: text }),
    );
    expect(
      answer.json,
      teach({
        did: `${describeAnswer(answer)} for a POST whose token had ended, and the second attempt was not the same call.`,
        cost: 'The order arrives empty, or as something else, and only for users whose token has just ended.',
        see: 'the contract in the README',
      }),
    ).toEqual({ path: '/orders?x=1', method: 'POST', note: text, body: text });
  });

  test('a second 401 is the answer', async ({ warmClient }) => {
    const { session, client, calls } = await warmClient();
    const before = calls().length;
    session.refuseAll();
    const answer = await attempt(client.fetch('/me'));
    const asked = { calls: calls().length - before, refreshes: session.hits.refresh - 1 };
    expect(
      { status: answer.status, ...asked },
      teach({
        did:
          answer.status === 401
            ? `Your client called the API ${asked.calls} times, with ${asked.refreshes} new tokens, though it went on answering 401.`
            : `${describeAnswer(answer)} though the API went on answering 401.`,
        cost: 'A new token does not help where the API refuses the user. Asking on and on is a loop that only closing the page ends.',
        see: 'the contract in the README',
      }),
    ).toEqual({ status: 401, calls: 2, refreshes: 1 });
  });

  test('403 is no reason to refresh', async ({ warmClient }) => {
    const { session, client, calls } = await warmClient();
    session.misbehave(wrongStatus(403), 'api');
    const before = calls().length;
    const answer = await attempt(client.fetch('/admin'));
    const asked = { calls: calls().length - before, refreshes: session.hits.refresh - 1 };
    expect(
      { status: answer.status, ...asked },
      teach({
        did:
          asked.refreshes > 0
            ? 'Your client asked for a new token when the API answered 403.'
            : `${describeAnswer(answer)} when the API answered 403.`,
        cost: '403 means: I know you, and you may not. A new token says the same, so every forbidden click costs a refresh.',
        see: 'RFC 6750 §3.1; RFC 9110 §15.5.4',
      }),
    ).toEqual({ status: 403, calls: 1, refreshes: 0 });
  });

  test('the next call after a repeated one begins with the new token', async ({ warmClient }) => {
    const { session, succeed, calls } = await warmClient();
    session.expire();
    await succeed('/a', 'a call whose access token had just ended');
    const before = calls().length;
    await succeed('/b', 'the call after that');
    expect(
      { calls: calls().length - before, refreshes: session.hits.refresh - 1 },
      teach({
        did: 'Your client did not keep the new token: the next call had to be repeated or refreshed too.',
        cost: 'From the first refresh on every call is made twice.',
        see: 'the contract in the README',
      }),
    ).toEqual({ calls: 1, refreshes: 1 });
  });
});
