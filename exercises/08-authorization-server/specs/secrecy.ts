import { describe, expect } from 'vitest';
import { exerciseTest, fail, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { CALLS, estimateBits, FEWEST_BITS, isLoneUuid } from './entropy.ts';
import type { Opened } from './opened.ts';
import { madeFrom } from './origins.ts';
import { withServers } from './setting.ts';

const test = withServers(exerciseTest<typeof Exercise>());

interface Secret {
  readonly name: string;
  readonly cost: string;
}

/** Enough to see whether what one start of the program gives comes again in another. */
const FEW = 4;

const CODE: Secret = {
  name: 'code',
  cost: 'An attacker who guesses the code of a sign-in that they have begun themselves gets the token of whoever finishes it.',
};
const ACCESS_TOKEN: Secret = {
  name: 'access token',
  cost: 'A bearer token is all that an API asks for. Who guesses one is the user.',
};

/** As many as an estimate takes, all for the same request at the same instant. */
async function codesOf(server: Opened, count = CALLS) {
  const signIn = server.signIn();
  const parameters = server.request(signIn);
  return Promise.all(
    Array.from({ length: count }, () => server.authorized(signIn, 'a good request', parameters)),
  );
}

function expectUnguessable(values: readonly string[], { name, cost }: Secret, when: string): void {
  const different = new Set(values).size;
  if (different < values.length) {
    fail({
      did: `Your server gave the same ${name} again${when}: ${different} different ones in ${values.length}.`,
      cost: 'It belongs to two sign-ins now. What is revoked for one is revoked for the other, and who has seen one knows both.',
      see: 'RFC 6749 §10.10 and the contract in the README',
    });
  }
  const bits = estimateBits(values);
  const uuid = isLoneUuid(values);
  expect(
    bits >= FEWEST_BITS && !uuid,
    teach({
      did: uuid
        ? `Your ${name} is one random UUID and nothing else that is random: 122 bits, where at least 128 are asked for.`
        : `Your ${name} varies too little${when}: ${values.length} of them show about ${Math.round(bits)} random bits each, where at least 128 are asked for.`,
      cost,
      see: 'RFC 6749 §10.10',
    }),
  ).toBe(true);
}

describe('unguessable-codes', () => {
  test('every code and every token is new and cannot be guessed', async ({ open }) => {
    await expectUnguessableSecrets(await open(), '');
  });

  test('a token cannot be computed from its code', async ({ open }) => {
    const server = await open();
    const authorized = await Promise.all(Array.from({ length: 6 }, () => server.authorized()));
    const pairs = await Promise.all(
      authorized.map(async (each) => ({ made: await server.redeemed(each), from: each.code })),
    );
    const how = madeFrom(pairs);
    expect(
      how,
      teach({
        did: `Your access token is ${how} of the code.`,
        cost: 'The code was in a URL. Whoever reads it there, in a history or a log, has the token without any verifier.',
        see: 'RFC 6749 §10.3 and §10.5',
      }),
    ).toBeNull();
  });

  test('they owe nothing to Math.random or the time', async ({ open, mathRandom }) => {
    await mathRandom.pin(0.123456789);
    const when = ' while Math.random() and the clock stood still';
    await expectUnguessableSecrets(await open(), when);
  });

  test('a program that starts anew gives other codes and tokens', async ({ open, restart }) => {
    const codes = new Set<string>();
    const tokens = new Set<string>();
    for (let start = 0; start < 2; start += 1) {
      await restart({ predictable: true });
      const server = await open({}, 'restarted');
      const authorized = await codesOf(server, FEW);
      // First, since a code that was given twice cannot be redeemed twice.
      for (const { code } of authorized) expectNew(code, codes, CODE);
      const given = await Promise.all(authorized.map((each) => server.redeemed(each)));
      for (const token of given) expectNew(token, tokens, ACCESS_TOKEN);
    }
  });
});

function expectNew(value: string, seen: Set<string>, { name, cost }: Secret): void {
  expect(
    seen.has(value),
    teach({
      did: `Your server gave the same ${name} again when your program was started a second time, or while all of this stood still: Math.random(), the clocks and what else a process can read of itself.`,
      cost: `A hash, a counter or nanoseconds make it look random. Whoever runs the same program, and knows or guesses the time or the state of Math.random(), computes it. ${cost}`,
      see: 'RFC 6749 §10.10',
    }),
  ).toBe(false);
  seen.add(value);
}

async function expectUnguessableSecrets(server: Opened, when: string): Promise<void> {
  const authorized = await codesOf(server);
  const codes = authorized.map(({ code }) => code);
  expectUnguessable(codes, CODE, when);
  const tokens = await Promise.all(authorized.map((each) => server.redeemed(each)));
  expectUnguessable(tokens, ACCESS_TOKEN, when);
}
