import { createHash } from 'node:crypto';
import { describe } from 'vitest';
import type { SeededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { challengeOf, drawVerifier } from './draw.ts';
import { inEachWay } from './in-each-way.ts';
import type { Opened } from './opened.ts';
import { withServers } from './setting.ts';
import { expectErrorRedirect } from './verdict.ts';

const test = withServers(exerciseTest<typeof Exercise>());

/** What is set in a good request, or left out where it is null. */
type Pkce = readonly (readonly [name: string, value: string | null])[];

interface BadPkce {
  readonly what: string;
  readonly pkce: Pkce;
}

const NO_PKCE = {
  cost: 'Whoever overhears this code redeems it: nothing binds it to the client that asked. An attacker who can leave PKCE out of a request has switched it off (downgrade).',
  see: 'RFC 9700 §2.1.1 and §4.8.2',
};

const PLAIN = {
  cost: 'With plain the challenge is the verifier. The request is in histories and logs, so whoever overhears the code has read the other half as well (downgrade).',
  see: 'RFC 7636 §4.3, §4.4.1 and §7.2',
};

const MALFORMED = {
  cost: 'No S256 hash looks like this, so no verifier can ever fit, unless your comparison is too kind. The developer of the client learns of the mistake now, or the user later.',
  see: 'RFC 7636 §4.2 and §4.4.1',
};

async function expectRefused(
  server: Opened,
  random: SeededRandom,
  cases: readonly BadPkce[],
  stake: { readonly cost: string; readonly see: string },
): Promise<void> {
  await inEachWay(server, random, cases, async (way, { what, pkce }) => {
    const signIn = way.signIn();
    const parameters = way.request(signIn);
    for (const [name, value] of pkce) {
      if (value === null) parameters.delete(name);
      else parameters.set(name, value);
    }
    const answer = await way.authorize(parameters);
    const expected = { ...signIn, errors: ['invalid_request'] };
    expectErrorRedirect(answer, expected, `${what}${way.manner}`, stake);
  });
}

describe('requires-s256', () => {
  test('a request without PKCE is refused', async ({ open, random }) => {
    const cases = [
      {
        what: 'a request without PKCE',
        pkce: [
          ['code_challenge', null],
          ['code_challenge_method', null],
        ],
      },
      { what: 'a request without code_challenge', pkce: [['code_challenge', null]] },
      { what: 'an empty code_challenge', pkce: [['code_challenge', '']] },
      {
        what: 'an empty code_challenge without a method',
        pkce: [
          ['code_challenge', ''],
          ['code_challenge_method', null],
        ],
      },
    ] as const;
    await expectRefused(await open(), random, cases, NO_PKCE);
  });

  test('a challenge of method plain is refused, and so is one without a method', async ({
    open,
    random,
  }) => {
    const verifier = drawVerifier(random, 43);
    const cases = [
      { what: 'a challenge of method plain', pkce: [['code_challenge_method', 'plain']] },
      {
        what: 'a verifier as the challenge of method plain',
        pkce: [
          ['code_challenge', verifier],
          ['code_challenge_method', 'plain'],
        ],
      },
      {
        what: 'a challenge without a method, which means plain',
        pkce: [['code_challenge_method', null]],
      },
      {
        what: 'a challenge with an empty method, which means plain',
        pkce: [['code_challenge_method', '']],
      },
    ] as const;
    await expectRefused(await open(), random, cases, PLAIN);
  });

  test('a method is S256 as it is written, or it is refused', async ({ open, random }) => {
    const methods = ['s256', 'S256 ', 'S-256', 'SHA256', 'S512', 'none', 'PLAIN', 'S256,plain'];
    const cases = [...methods, 'toString'].map((method) => ({
      what: `a challenge of method ${JSON.stringify(method)}`,
      pkce: [['code_challenge_method', method]] as const,
    }));
    await expectRefused(await open(), random, cases, {
      cost: 'The method says how to check the verifier. One that you do not know, you cannot check, and a server that guesses can be made to guess plain.',
      see: 'RFC 7636 §4.3 and §4.4.1',
    });
  });

  test('a challenge that is no S256 hash is refused', async ({ open, random }) => {
    const verifier = drawVerifier(random, 64);
    const challenge = challengeOf(verifier);
    const hash = (algorithm: string) => createHash(algorithm).update(verifier);
    const cases = [
      ['a challenge with padding', `${challenge}=`],
      ['a challenge of 42 characters', challenge.slice(1)],
      ['a challenge of 44 characters', `${challenge}A`],
      ['a challenge of one character', 'A'],
      ['a challenge with a space in front', ` ${challenge.slice(1)}`],
      ['a challenge with a line break behind it', `${challenge}\n`],
      ['a challenge with + in it', `+${challenge.slice(1)}`],
      ['a challenge with / in it', `${challenge.slice(0, 20)}/${challenge.slice(21)}`],
      ['a challenge with ~ in it', `${challenge.slice(0, 20)}~${challenge.slice(21)}`],
      ['a challenge with . in it', `${challenge.slice(0, 42)}.`],
      ['a challenge with é in it', `é${challenge.slice(1)}`],
      ['a challenge in hex', hash('sha256').digest('hex')],
      ['a challenge that is a SHA-512 hash', hash('sha512').digest('base64url')],
      ['a challenge that is a SHA-1 hash', hash('sha1').digest('base64url')],
      ['a challenge of 128 characters', drawVerifier(random, 128)],
    ].map(([what = '', value = '']) => ({ what, pkce: [['code_challenge', value]] as const }));
    await expectRefused(await open(), random, cases, MALFORMED);
  });
});
