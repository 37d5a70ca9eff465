import { describe } from 'vitest';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { expectGoodTokenPasses } from './good-token.ts';
import { knock, type Outcome } from './outcome.ts';
import { INVALID_REQUEST, NO_CREDENTIALS, type Stake } from './refusals.ts';
import { grantOf, realmOf, requestTo, tokenOf, withAuthorization } from './requests.ts';
import { expectAsked, expectRefused, expectTurnedAway } from './verdict.ts';
import { trusting, type Verifier } from './verifier.ts';

const test = exerciseTest<typeof Exercise>();

type Subject = Parameters<typeof knock>[0];

interface Visited {
  readonly outcome: Outcome;
  readonly verifier: Verifier;
}

/** Shows the guard a request, to which `verify` would say yes. */
async function visit(subject: Subject, seed: string, request: Request): Promise<Visited> {
  const verifier = trusting(grantOf(seed));
  const policy = { realm: realmOf(seed), requiredScopes: [] };
  return { outcome: await knock(subject, { request, policy, verifier }), verifier };
}

/** The guard calls the credentials malformed, and does not ask about them. */
async function expectMalformed(
  subject: Subject,
  seed: string,
  request: Request,
  what: string,
  stake: Stake,
): Promise<void> {
  const { outcome, verifier } = await visit(subject, seed, request);
  expectRefused(outcome, what, INVALID_REQUEST, stake);
  expectAsked(verifier, [], what);
}

/** The same where no rule says whether these are bearer credentials at all. */
async function expectNoToken(
  subject: Subject,
  seed: string,
  request: Request,
  what: string,
  stake: Stake,
): Promise<void> {
  const { outcome, verifier } = await visit(subject, seed, request);
  expectTurnedAway(outcome, what, stake);
  const refusal = outcome.status === 401 ? NO_CREDENTIALS : INVALID_REQUEST;
  expectRefused(outcome, what, refusal, stake);
  expectAsked(verifier, [], what);
}

const TWO_READINGS: Stake = {
  cost: 'Two programs cut such a value at different places, and one checks another token than the next one uses.',
  see: 'RFC 9110 §11.2',
};
const TWO_HEADERS: Stake = {
  cost: 'A proxy that reads the first and a server that reads the second check different tokens: an attacker appends one and walks past the check.',
  see: 'RFC 9110 §5.3',
};

describe('malformed-credentials', () => {
  test('a well-formed token gets through', async ({ subject, seed }) => {
    await expectGoodTokenPasses(subject, seed, { realm: realmOf(seed), requiredScopes: [] });
  });

  test('nothing after the scheme is malformed', async ({ subject, seed }) => {
    for (const scheme of ['Bearer', 'bearer']) {
      const request = withAuthorization(seed, scheme);
      await expectMalformed(
        subject,
        seed,
        request,
        `a request with Authorization: ${scheme} and no token`,
        {
          cost: 'An empty token matches every record that has none.',
          see: 'RFC 6750 §3.1',
        },
      );
    }
  });

  test('white space in a token is malformed', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    const values = [' ', '\t', '  '].map((inner) => token + inner + token);
    for (const value of [...values, `Bearer ${token}`, `${token} x`]) {
      const what = value.startsWith('Bearer')
        ? 'a token with the scheme written twice'
        : 'a token with white space in it';
      await expectMalformed(
        subject,
        seed,
        withAuthorization(seed, `Bearer ${value}`),
        what,
        TWO_READINGS,
      );
    }
  });

  test('white space that only JavaScript trims is malformed', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    for (const value of [`${token}\u00a0`, `\u00a0${token}`, `\t${token}`]) {
      const what = 'a token with a tab or a no-break space at its edge';
      await expectMalformed(subject, seed, withAuthorization(seed, `Bearer ${value}`), what, {
        cost: 'trim() and \\s know more white space than HTTP does. What your server cuts off, the program before it did not, and the two check different tokens.',
        see: 'RFC 9110 §11.2 and §11.4',
      });
    }
  });

  test('a character outside token68 is malformed', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    for (const bad of ['%41', '"', ',', ';', ':', '*', '{', '\\', '@', '!', 'é']) {
      for (const value of [token + bad + token, bad + token, token + bad]) {
        const request = withAuthorization(seed, `Bearer ${value}`);
        await expectMalformed(subject, seed, request, `a token with ${bad} in it`, {
          cost: 'A token that is decoded, unquoted or cut on its way has several spellings, and a list of revoked ones knows only one of them.',
          see: 'RFC 9110 §11.2',
        });
      }
    }
    const request = withAuthorization(seed, `Bearer "${token}"`);
    await expectMalformed(subject, seed, request, 'a token in quotation marks', TWO_READINGS);
  });

  test('= stands at the end of a token and after something', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    const values = [`${token}=${token}`, `token=${token}`, `token="${token}"`, `=${token}`, '=='];
    for (const value of values) {
      const request = withAuthorization(seed, `Bearer ${value}`);
      await expectMalformed(subject, seed, request, 'a token with a misplaced =', {
        cost: 'A name=value pair is a parameter and not a token68. Taken for a token it is compared with the wrong text.',
        see: 'RFC 9110 §11.2',
      });
    }
  });

  test('a repeated header is malformed, even with one and the same token', async ({
    subject,
    seed,
  }) => {
    const token = tokenOf(seed);
    for (const second of [tokenOf(seed, 'second'), token]) {
      const headers = new Headers();
      for (const each of [token, second]) headers.append('Authorization', `Bearer ${each}`);
      const what = `a request that sent Authorization twice, with ${second === token ? 'the same token' : 'two tokens'}`;
      await expectMalformed(subject, seed, requestTo(seed, headers), what, TWO_HEADERS);
    }
  });

  test('a token behind other credentials is not picked out', async ({ subject, seed }) => {
    const headers = new Headers({ Authorization: `Basic ${btoa('user:password')}` });
    headers.append('Authorization', `Bearer ${tokenOf(seed)}`);
    const what = 'a request that sent Authorization twice, Basic first';
    await expectNoToken(subject, seed, requestTo(seed, headers), what, TWO_HEADERS);
  });

  test('a token behind a tab or another sign is not taken', async ({ subject, seed }) => {
    for (const [sign, name] of [
      ['\t', 'a tab'],
      [':', 'a colon'],
      ['=', 'an equals sign'],
      [',', 'a comma'],
    ] as const) {
      const request = withAuthorization(seed, `Bearer${sign}${tokenOf(seed)}`);
      const what = `a request with ${name} between Bearer and the token, where only spaces may stand`;
      await expectNoToken(subject, seed, request, what, {
        cost: 'Whatever filter stands before your server may not see a credential there, and lets it into logs.',
        see: 'RFC 9110 §11.4',
      });
    }
  });
});
