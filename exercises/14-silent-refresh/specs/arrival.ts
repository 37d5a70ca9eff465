import { expect } from 'vitest';
import type { Gate, SessionServer } from '#fixtures/session-api/index.ts';
import { teach } from '#kit';
import { type Answer, describeAnswer } from './answer.ts';

/** Less than a call may take, so that a call which never ends gets its lesson too. */
const LONGEST_MS = 2_000;

/** Waits until a call has its request at a gate. A call that sends none fails with a lesson. */
export async function expectArrival(
  gate: Gate,
  call: Promise<Answer>,
  server: SessionServer,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const came = await Promise.race([
    gate.arrived().then(() => true as const),
    call,
    new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), LONGEST_MS);
    }),
  ]).finally(() => clearTimeout(timer));
  const [did, cost] =
    server === 'refresh'
      ? [
          'no request to refreshUrl on a call whose token had ended',
          'The page stays as it is until the user signs in again, every five minutes.',
        ]
      : ['no request to the API on a call', 'The page asks for its data and nobody is asked.'];
  const instead =
    came === null || came === true ? 'nothing came for two seconds' : describeAnswer(came);
  expect(
    came,
    teach({
      did: `Your client sent ${did}: ${instead.replace(/^Your/, 'your')}.`,
      cost,
      see: 'the contract in the README',
    }),
  ).toBe(true);
}
