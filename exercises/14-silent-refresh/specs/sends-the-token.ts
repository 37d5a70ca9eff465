import { describe, expect } from 'vitest';
import { jsonAnswer } from '#fixtures/authorization-server/index.ts';
import { brokenConnection, wrongStatus } from '#fixtures/misbehaviours/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { attempt, describeAnswer } from './answer.ts';
import { withClients } from './setting.ts';

const test = withClients(exerciseTest<typeof Exercise>());

describe('sends-the-token', () => {
  test('the first call of a page gets a token and succeeds', async ({ openClient }) => {
    const { succeed, refreshes } = await openClient();
    await succeed('/me', 'the first call of a page whose user is signed in');
    expect(
      refreshes().length,
      teach({
        did: `Your client asked for a token ${refreshes().length} times on the first call.`,
        cost: 'A refresh token works once. Asking again while one request is under way looks like theft.',
        see: 'RFC 9700 §4.14.2',
      }),
    ).toBe(1);
  });

  test('the token goes into the Authorization header', async ({ warmClient }) => {
    const { session, succeed, calls } = await warmClient();
    await succeed('/me', 'a call with a token that works');
    const sent = calls().at(-1)?.headers.get('authorization') ?? null;
    expect(
      sent?.replace(/^bearer +/i, ''),
      teach({
        did:
          sent === null
            ? 'Your client called the API without an Authorization header.'
            : 'Your client sent an Authorization header that is not Bearer and the newest token.',
        cost: 'The API reads the token there and nowhere else.',
        see: 'RFC 6750 §2.1',
      }),
    ).toBe(session.issued.at(-1));
  });

  test('a token that works is used again', async ({ warmClient }) => {
    const { session, succeed } = await warmClient();
    for (const path of ['/a', '/b', '/c']) await succeed(path, 'a call with a token that works');
    expect(
      session.hits.refresh,
      teach({
        did: `Your client asked for ${session.hits.refresh} tokens in four calls.`,
        cost: 'Each call waits twice as long, and the refresh endpoint carries the load of the whole API.',
        see: 'the contract in the README',
      }),
    ).toBe(1);
  });

  test.for([
    ['without expires_in', jsonAnswer({ drop: ['expires_in'] })],
    ['with expires_in 2592000, thirty days', jsonAnswer({ set: { expires_in: 2_592_000 } })],
  ] as const)('a token that comes %s is kept', async ([what, behaviour], { openClient }) => {
    const { session, succeed } = await openClient();
    session.misbehave(behaviour, 'refresh');
    await succeed('/a', `a session whose tokens come ${what}`);
    await succeed('/b', `a session whose tokens come ${what}`);
    // A timer that has overflowed, or was set for NaN, fires at once.
    await new Promise((resolve) => setTimeout(resolve, 15));
    expect(
      session.hits.refresh,
      teach({
        did: `Your client asked for ${session.hits.refresh} tokens when the answer came ${what}.`,
        cost: 'expires_in is optional, and setTimeout fires at once for NaN and for more than 2^31 ms (24.8 days): such a page asks for tokens without end.',
        see: 'RFC 6749 §5.1; HTML standard, timers',
      }),
    ).toBe(1);
  });

  test('path, query, method, headers and body arrive as given', async ({ warmClient, seed }) => {
    const { client } = await warmClient();
    const random = seededRandom(seed, 'call');
    const [id, note, text] = [random.id(6), random.id(8), random.id(12)];
    const answer = await attempt(
      client.fetch(`/orders/${id}?q=a%20b&q=2`, {
        method: 'PUT',
        headers: { 'X-Note': note, 'Content-Type': 'application/json' },
        body: `{"text":"${text} ü"}`,
      }),
    );
    expect(
      answer.json,
      teach({
        did: `${describeAnswer(answer)}, and the API did not receive the path, method, header and body of the call.`,
        cost: 'Whatever the page wanted to do, something else was asked for.',
        see: 'the contract in the README',
      }),
    ).toEqual({
      path: `/orders/${id}?q=a%20b&q=2`,
      method: 'PUT',
      note,
      body: `{"text":"${text} ü"}`,
    });
  });

  test.for([404, 409, 500])(
    'an answer %i goes back to the caller as it is',
    async (status, { warmClient }) => {
      const { session, client, calls } = await warmClient();
      session.misbehave(wrongStatus(status), 'api');
      const before = calls().length;
      const answer = await attempt(client.fetch('/me'));
      const asked = { calls: calls().length - before, refreshes: session.hits.refresh - 1 };
      expect(
        { status: answer.status, ...asked },
        teach({
          did:
            answer.status === status
              ? `When the API answered ${status}, your client called it ${asked.calls} times and asked for ${asked.refreshes} new tokens.`
              : `${describeAnswer(answer)} when the API answered ${status}.`,
          cost: 'Only 401 says that the token is the trouble. Anything else is news for the caller, and an order that is sent twice is ordered twice.',
          see: 'RFC 9110 §15.5.2',
        }),
      ).toEqual({ status, calls: 1, refreshes: 0 });
    },
  );

  test('a connection that breaks is told to the caller, and is no reason to refresh', async ({
    warmClient,
  }) => {
    const { session, client } = await warmClient();
    session.misbehave(brokenConnection(), 'api');
    const answer = await attempt(client.fetch('/me'));
    const refreshes = session.hits.refresh - 1;
    expect(
      { rejected: answer.status === null || answer.status >= 500, refreshes },
      teach({
        did:
          refreshes > 0
            ? 'Your client asked for a new token because the connection to the API broke.'
            : `${describeAnswer(answer)} although no answer came from the API.`,
        cost: 'The caller takes for an answer what is none, or the token is spent on a network that is down.',
        see: 'the contract in the README',
      }),
    ).toEqual({ rejected: true, refreshes: 0 });
  });
});
