import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { expectGoodTokenPasses } from './good-token.ts';
import { knock } from './outcome.ts';
import {
  grantOf,
  realmOf,
  requestTo,
  tokenOf,
  withAuthorization,
  withoutPrefix,
} from './requests.ts';
import { partTold } from './told.ts';
import { expectTurnedAway } from './verdict.ts';
import { failing, knowing, type Verifier } from './verifier.ts';

const test = exerciseTest<typeof Exercise>();

const ECHO = {
  cost: 'Responses are logged, cached, shown in error pages and sent to monitoring. Each of them now holds a token that works.',
  see: 'RFC 6750 §5.3',
};

/** Eight characters to recognise a token by are fine, of more than thirty. */
const LARGE_PART = 0.4;

describe('keeps-the-token-secret', () => {
  test('a good token gets through', async ({ subject, seed }) => {
    await expectGoodTokenPasses(subject, seed, { realm: realmOf(seed), requiredScopes: [] });
  });

  test('no refusal repeats the token', async ({ subject, seed }) => {
    const token = tokenOf(seed);
    const good = knowing({ [token]: grantOf(seed) });
    const bearer = (value: string) => withAuthorization(seed, `Bearer ${value}`);
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = `access_token=${token}`;
    const visits: readonly (readonly [string, Request, Verifier])[] = [
      ['a bad token', bearer(token), knowing({})],
      ['a token without the required scope', bearer(token), good],
      ['a token with a space in it', bearer(`${token} x`), good],
      ['a token in quotation marks', bearer(`"${token}"`), good],
      ['credentials of another scheme', withAuthorization(seed, `Token ${token}`), good],
      ['a token without a scheme', withAuthorization(seed, token), good],
      ['a token in the URL', requestTo(seed, {}, { query: `?${body}` }), good],
      ['a token in a form', requestTo(seed, form, { body }), good],
      ['a token while verify fails', bearer(token), failing(new Error('no answer'))],
      [
        'a token while verify fails with an error that names it',
        bearer(token),
        failing(new Error(`bad: ${token}`)),
      ],
    ];
    const policy = { realm: realmOf(seed), requiredScopes: ['read:users'] };
    for (const [what, request, verifier] of visits) {
      const outcome = await knock(subject, { request, policy, verifier });
      expectTurnedAway(outcome, what, { cost: 'The door stands open.', see: 'RFC 6750 §3.1' });
      const place = placeOf(token, outcome.everything);
      expect(
        place,
        teach({
          did: `Your guard repeated the token, or a large part of it, in the ${place} of its answer to ${what}.`,
          ...ECHO,
        }),
      ).toBe(null);
    }
  });

  test('nothing of what verify threw is told', async ({ subject, seed }) => {
    const secret = tokenOf(seed, 'inside');
    const error = new TypeError(`${secret} is down`);
    const outcome = await knock(subject, {
      request: withAuthorization(seed, `Bearer ${tokenOf(seed)}`),
      policy: { realm: realmOf(seed), requiredScopes: [] },
      verifier: failing(error),
    });
    const what = 'a token while verify fails';
    expectTurnedAway(outcome, what, { cost: 'The door stands open.', see: 'RFC 6750 §3.1' });
    const place = placeOf(secret, outcome.everything);
    expect(
      place,
      teach({
        did: `Your guard put the error that verify had thrown into the ${place} of its response.`,
        cost: 'Names of hosts, queries and libraries tell an attacker where to look next.',
        see: 'RFC 6750 §5.2 and the contract in the README',
      }),
    ).toBe(null);
    const frame = outcome.everything.split('\n').find(isFrame) ?? null;
    expect(
      frame,
      teach({
        did: 'Your guard put a stack trace into its response.',
        cost: 'It shows an attacker your files, your libraries and their versions.',
        see: 'the contract in the README',
      }),
    ).toBe(null);
  });
});

/** Whether a line of a response holds a line of a stack trace: ` at verify (/srv/app.ts:3:14)`. */
function isFrame(line: string): boolean {
  const at = line.indexOf(' at ');
  return at !== -1 && /:\d{1,9}:\d/.test(line.slice(at + 5));
}

/** Where a response holds a secret or a large part of it, in whatever notation. `null`: nowhere. */
function placeOf(secret: string, everything: string): string | null {
  const own = withoutPrefix(secret);
  const tells = (...lines: string[]) => partTold(own, lines.join('\n')) > LARGE_PART;
  if (!tells(everything)) return null;
  const [head = '', ...rest] = everything.split('\n');
  if (tells(head)) return 'status line';
  return tells(...rest.filter((line) => /^www-authenticate:/i.test(line)))
    ? 'WWW-Authenticate header'
    : 'headers or body';
}
