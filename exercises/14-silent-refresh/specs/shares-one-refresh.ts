import { describe, expect } from 'vitest';
import {
  badGateway,
  brokenConnection,
  htmlInsteadOfJson,
  type Misbehaviour,
  status500,
  wrongStatus,
} from '#fixtures/misbehaviours/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { attempt } from './answer.ts';
import { expectArrival } from './arrival.ts';
import { withClients } from './setting.ts';

const test = withClients(exerciseTest<typeof Exercise>());

const PARALLEL = 8;
const paths = Array.from({ length: PARALLEL }, (_, n) => `/part/${n}`);

const reuse =
  'Only the first refresh token is good. The second request carries one that is used up, the server takes it for stolen, and a user with eight panels on the page is signed out every five minutes.';

describe('shares-one-refresh', () => {
  test('calls that fail together share one refresh', async ({ warmClient }) => {
    const { session, client } = await warmClient();
    session.expire();
    const answers = await Promise.all(paths.map((path) => attempt(client.fetch(path))));
    expect(
      session.hits.refresh - 1,
      teach({
        did: `Your client asked for ${session.hits.refresh - 1} new tokens when ${PARALLEL} calls got a 401 together.`,
        cost: reuse,
        see: 'RFC 9700 §4.14.2',
      }),
    ).toBe(1);
    expect(
      answers.map(({ status, json }) => (status === 200 ? json?.['path'] : status)),
      teach({
        did: 'Not every one of the calls that waited for the refresh got its own answer.',
        cost: 'Some panels of the page stay empty, or show what another one asked for.',
        see: 'the contract in the README',
      }),
    ).toEqual(paths);
  });

  test('the first calls of a page share one refresh', async ({ openClient }) => {
    const { session, client } = await openClient();
    const answers = await Promise.all(paths.map((path) => attempt(client.fetch(path))));
    expect(
      { refreshes: session.hits.refresh, good: answers.every(({ status }) => status === 200) },
      teach({
        did: `Your client asked for ${session.hits.refresh} tokens when a page made its first ${PARALLEL} calls together.`,
        cost: reuse,
        see: 'RFC 9700 §4.14.2',
      }),
    ).toEqual({ refreshes: 1, good: true });
  });

  test('a call that comes while a refresh is under way waits for it', async ({ warmClient }) => {
    const { session, client } = await warmClient();
    session.expire();
    const gate = session.hold('refresh');
    const first = attempt(client.fetch('/first'));
    await expectArrival(gate, first, 'refresh');
    const second = attempt(client.fetch('/second'));
    // Long enough for its 401, and for a second refresh if there is one.
    await new Promise((resolve) => setTimeout(resolve, 15));
    gate.open();
    const answers = await Promise.all([first, second]);
    expect(
      {
        refreshes: session.hits.refresh - 1,
        statuses: answers.map(({ status }) => status),
      },
      teach({
        did: 'A call that began during a refresh did not wait for it, or did not get its answer.',
        cost: reuse,
        see: 'RFC 9700 §4.14.2',
      }),
    ).toEqual({ refreshes: 1, statuses: [200, 200] });
  });

  test('a 401 that arrives late is repeated with the newer token', async ({ warmClient }) => {
    const { session, client } = await warmClient();
    session.expire();
    const gate = session.hold('api');
    const late = attempt(client.fetch('/late'));
    await expectArrival(gate, late, 'api');
    gate.letOthersPass();
    const early = await attempt(client.fetch('/early'));
    gate.open();
    const answers = [await late, early];
    expect(
      { statuses: answers.map(({ status }) => status), ended: session.family.ended() },
      teach({
        did: 'Of two calls with the same old token, one did not come through.',
        cost: 'A slow answer finds a session that somebody has renewed already, and breaks it.',
        see: 'the contract in the README',
      }),
    ).toEqual({ statuses: [200, 200], ended: null });
  });

  const failures: readonly (readonly [string, Misbehaviour])[] = [
    ['500', status500()],
    ['502 with a page', badGateway()],
    ['503', wrongStatus(503)],
    ['200 with a page', htmlInsteadOfJson()],
    ['no answer: the connection broke', brokenConnection()],
  ];
  test.for(failures)(
    'a refresh that fails is not remembered: %s',
    async ([what, how], { warmClient }) => {
      const { session, client, succeed } = await warmClient();
      session.expire();
      session.misbehave(how, 'refresh');
      const answers = await Promise.all(['/a', '/b'].map((path) => attempt(client.fetch(path))));
      expect(
        answers.map(({ status }) => status === null || status === 401 || status >= 500),
        teach({
          did: `Your fetch gave the answer ${answers.map(({ status }) => status).join(' and ')} though there was no token that works (the refresh came to: ${what}).`,
          cost: 'The page takes for data what is none.',
          see: 'the contract in the README',
        }),
      ).toEqual([true, true]);
      session.behave();
      await succeed(
        '/later',
        `a call after the refresh endpoint had recovered (before, it came to: ${what})`,
      );
    },
  );

  test('two clients of one page do not share a token', async ({ openClient }) => {
    const one = await openClient({ name: 'one' });
    const two = await openClient({ name: 'two' });
    await one.succeed('/a', 'the first of two clients');
    await two.succeed('/b', 'the second of two clients');
    const [token = '-'] = one.session.issued;
    const mixed = two.calls().some((request) => [...request.headers].join().includes(token));
    expect(
      mixed,
      teach({
        did: 'Your second client sent the token of the first one to its own API.',
        cost: 'State at the top of the module is shared by all clients: one API gets the keys to the other.',
        see: 'RFC 6750 §5.2',
      }),
    ).toBe(false);
  });
});
