import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { attempt } from './answer.ts';
import { expectArrival } from './arrival.ts';
import { type Setting, withClients } from './setting.ts';

const test = withClients(exerciseTest<typeof Exercise>());

/** Calls to the API that carry this token, from the n-th call on. */
function sentWith({ calls }: Setting, token: string, from: number): number {
  return calls()
    .slice(from)
    .filter((request) => (request.headers.get('authorization') ?? '').includes(token)).length;
}

const revived =
  'Somebody signs out on a shared computer, and a moment later the page is theirs again, for whoever sits down next.';

describe('stays-signed-out', () => {
  test('a refresh that ends after signOut revives nothing', async ({ warmClient }) => {
    const setting = await warmClient();
    const { session, client, calls } = setting;
    session.expire();
    const gate = session.hold('refresh');
    const waiting = attempt(client.fetch('/waiting'));
    await expectArrival(gate, waiting, 'refresh');
    await client.signOut();
    const before = calls().length;
    gate.open();
    await waiting;
    const late = session.issued.at(-1) ?? '-';
    await attempt(client.fetch('/later'));
    expect(
      sentWith(setting, late, before),
      teach({
        did: 'Your client used a token that it had asked for before signOut and got after it.',
        cost: revived,
        see: 'the contract in the README',
      }),
    ).toBe(0);
  });

  test('after signOut the old token is gone', async ({ warmClient }) => {
    const setting = await warmClient();
    const { session, client, calls } = setting;
    const token = session.issued.at(-1) ?? '-';
    await client.signOut();
    const before = calls().length;
    await attempt(client.fetch('/me'));
    expect(
      sentWith(setting, token, before),
      teach({
        did: 'Your client went on sending the old access token after signOut.',
        cost: revived,
        see: 'the contract in the README',
      }),
    ).toBe(0);
  });

  test('a call that waited for a refresh comes to an end when signOut comes first', async ({
    warmClient,
  }) => {
    const { session, client } = await warmClient();
    session.expire();
    const gate = session.hold('refresh');
    const waiting = attempt(client.fetch('/waiting'));
    await expectArrival(gate, waiting, 'refresh');
    await client.signOut();
    gate.open();
    const { status } = await waiting;
    expect(
      status === 401 || status === null,
      teach({
        did: `Your fetch gave the answer ${status} to a call that was overtaken by signOut.`,
        cost: 'The data of the user who left are shown after all.',
        see: 'the contract in the README',
      }),
    ).toBe(true);
  });

  test('a session that the server ended is not revived by its last token', async ({
    warmClient,
  }) => {
    const setting = await warmClient();
    const { session, client, calls } = setting;
    session.expire();
    session.family.end();
    await attempt(client.fetch('/me'));
    const before = calls().length;
    const token = session.issued.at(-1) ?? '-';
    await attempt(client.fetch('/again'));
    expect(
      sentWith(setting, token, before),
      teach({
        did: 'Your client kept the access token of a session that had ended.',
        cost: 'It is known to be dead, and each call with it tells servers and logs whose session it was.',
        see: 'the contract in the README',
      }),
    ).toBe(0);
  });
});
