import { describe } from 'vitest';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { knock, type Outcome } from './outcome.ts';
import {
  INVALID_REQUEST,
  INVALID_TOKEN,
  NO_CREDENTIALS,
  type Refusal,
  type Stake,
} from './refusals.ts';
import { grantOf, realmOf, requestTo, tokenOf } from './requests.ts';
import { expectAllowed, expectAsked, expectRefused } from './verdict.ts';
import { knowing } from './verifier.ts';

const test = exerciseTest<typeof Exercise>();

const FORM = 'application/x-www-form-urlencoded';
const IN_URL: Stake = {
  cost: 'URLs end up in access logs, proxies and browser histories, and whoever reads one of them holds the token. A server that takes tokens there teaches its clients to put them there.',
  see: 'RFC 9700 §4.3.2',
};
const IN_BODY: Stake = {
  cost: 'A form on any web page can send a body to you: an attacker makes a visitor act under the attacker’s token. Bodies are also stored and forwarded as data.',
  see: 'RFC 6750 §2.2',
};

type Subject = Parameters<typeof knock>[0];

/** Every token in it is good, so only the place decides. */
async function visit(
  subject: Subject,
  seed: string,
  request: Request,
): Promise<{ outcome: Outcome; verifier: ReturnType<typeof knowing> }> {
  const verifier = knowing({
    [tokenOf(seed)]: grantOf(seed),
    [tokenOf(seed, 'elsewhere')]: grantOf(seed, [], 'elsewhere'),
  });
  const policy = { realm: realmOf(seed), requiredScopes: [] };
  return { outcome: await knock(subject, { request, policy, verifier }), verifier };
}

/** The request carries a token only where none is read: no credentials. */
async function expectUnseen(
  subject: Subject,
  seed: string,
  request: Request,
  where: string,
  stake: Stake,
): Promise<void> {
  const { outcome, verifier } = await visit(subject, seed, request);
  const what = `a request whose token stands only ${where}`;
  expectRefused(outcome, what, NO_CREDENTIALS, stake);
  expectAsked(verifier, [], what);
}

describe('never-elsewhere', () => {
  test('a token in the URL is not read', async ({ subject, seed }) => {
    const token = tokenOf(seed, 'elsewhere');
    for (const name of ['access_token', 'token', 'bearer_token', 'authorization', 'jwt']) {
      for (const query of [`?${name}=${token}`, `#${name}=${token}`]) {
        const request = requestTo(seed, {}, { query });
        await expectUnseen(subject, seed, request, `in the URL, as ${name}`, IN_URL);
      }
    }
  });

  test('a token in the body is not read', async ({ subject, seed }) => {
    const token = tokenOf(seed, 'elsewhere');
    const bodies: readonly (readonly [string, string])[] = [
      [FORM, `access_token=${token}&token=${token}`],
      ['application/json', JSON.stringify({ access_token: token, accessToken: token, token })],
      ['text/plain', token],
    ];
    for (const [type, body] of bodies) {
      const request = requestTo(seed, { 'Content-Type': type }, { body });
      await expectUnseen(subject, seed, request, `in the body (${type})`, IN_BODY);
    }
  });

  test('a token in a cookie or another header is not read', async ({ subject, seed }) => {
    const token = tokenOf(seed, 'elsewhere');
    for (const name of ['access_token', 'token', 'Authorization', '__Host-session']) {
      const request = requestTo(seed, { Cookie: `${name}=${token}` });
      await expectUnseen(subject, seed, request, 'in a cookie', {
        cost: 'Browsers send cookies by themselves, so another site can make its visitors use the token (CSRF).',
        see: 'RFC 9700 §4.7',
      });
    }
    for (const name of ['X-Access-Token', 'X-Auth-Token', 'X-Api-Key', 'Proxy-Authorization']) {
      const request = requestTo(seed, { [name]: `Bearer ${token}` });
      await expectUnseen(subject, seed, request, `in ${name}`, {
        cost: 'Proxies and logs hide what stands in Authorization. They let this header through.',
        see: 'RFC 6750 §2',
      });
    }
  });

  test('a token elsewhere never takes the place of one in the header', async ({
    subject,
    seed,
  }) => {
    const other = tokenOf(seed, 'elsewhere');
    const headers: readonly (readonly [string, string, Refusal])[] = [
      ['a bad token', `Bearer ${tokenOf(seed, 'bad')}`, INVALID_TOKEN],
      ['a malformed token', `Bearer ${tokenOf(seed, 'bad')} x`, INVALID_REQUEST],
      ['Basic credentials', `Basic ${btoa('user:password')}`, NO_CREDENTIALS],
    ];
    for (const [sent, authorization, refusal] of headers) {
      for (const [where, request, stake] of twice(seed, authorization, other)) {
        const { outcome, verifier } = await visit(subject, seed, request);
        const what = `a request with ${sent} in its header and a good one ${where}`;
        // RFC 6750 §2 forbids two methods in one request, so a guard may also say just that.
        const refused = outcome.kind === 'refused' && outcome.status === 400;
        expectRefused(outcome, what, refused ? INVALID_REQUEST : refusal, stake);
        if (verifier.asked.includes(other)) expectAsked(verifier, [], what);
      }
    }
  });

  test('a token elsewhere does not change what the header says', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    const other = tokenOf(seed, 'elsewhere');
    for (const [where, request, stake] of twice(seed, `Bearer ${token}`, other)) {
      const { outcome, verifier } = await visit(subject, seed, request);
      const what = `a request with a good token in its header and another one ${where}`;
      if (outcome.kind === 'refused' && outcome.status === 400) {
        expectRefused(outcome, what, INVALID_REQUEST, stake);
        expectAsked(verifier, [], what);
        continue;
      }
      expectAllowed(outcome, what, grantOf(seed).subject, stake);
      expectAsked(verifier, [token], what);
    }
  });
});

/** Requests with a header and, beside it, a token where none is read. */
function twice(
  seed: string,
  authorization: string,
  token: string,
): (readonly [string, Request, Stake])[] {
  const headers = { Authorization: authorization };
  const form = { ...headers, 'Content-Type': FORM };
  const body = `access_token=${token}`;
  return [
    ['in its URL', requestTo(seed, headers, { query: `?${body}` }), IN_URL],
    ['in its form body', requestTo(seed, form, { body }), IN_BODY],
  ];
}
