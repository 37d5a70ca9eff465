import { HttpResponse, http } from 'msw';
import { describe, expect } from 'vitest';
import { type Misbehaviour, redirect } from '#fixtures/misbehaviours/index.ts';
import { hostName } from '#fixtures/seed/index.ts';
import { exerciseTest, type MockServer, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { error, FAILURES } from './failing-answers.ts';
import { describeResult, reasonOf } from './outcome.ts';
import { withSignIns } from './setting.ts';

const test = withSignIns(exerciseTest<typeof Exercise>());

/** Gives tokens to whoever asks below a folder, and is glad about the code that comes along. */
function generousHost(folder: string): MockServer {
  const answer = () =>
    HttpResponse.json({ access_token: 'token-of-somebody-else', token_type: 'Bearer' });
  return { origin: new URL(folder).origin, handlers: [http.all(`${folder}/*`, answer)] };
}

/** What sounds as if another attempt could help: with a proof, a secret, a new nonce, or later. */
const REFUSALS = [
  error(400, { error: 'invalid_grant' }),
  error(400, { error: 'invalid_request' }),
  error(400, { error: 'invalid_scope' }),
  error(400, { error: 'use_dpop_nonce' }),
  error(400, { error: 'slow_down' }),
  error(400, { error: 'temporarily_unavailable' }),
  error(401, { error: 'invalid_client' }),
];

/** Statuses that libraries, gateways and clouds have a name for. */
const UNAVAILABLE = [
  402, 404, 405, 406, 408, 409, 410, 413, 415, 418, 423, 424, 425, 428, 429, 431, 451, 499, 501,
  502, 503, 504, 505, 507, 508, 511, 520, 521, 522, 523, 524, 525, 529, 598, 599,
].map(
  (status): Misbehaviour => ({
    what: `answers ${status} with Retry-After: 0`,
    respond: () => new HttpResponse(null, { status, headers: { 'retry-after': '0' } }),
  }),
);

describe('asks-once', () => {
  test('a good sign-in is one request', async ({ signIn, complete, verdicts, network }) => {
    const begun = await signIn({ scopes: ['openid', 'read:users'] });
    await complete(begun);
    const other = network.requests.find(({ url }) => url !== begun.client.tokenEndpoint);
    expect(
      other === undefined,
      teach({
        did: `Your completeAuthorization requested ${other?.origin}${other?.path}, which is not the token endpoint.`,
        cost: 'All that it needs is in the callback, the transaction and the client. Each further request is one more that can fail, or be answered by somebody else.',
        see: 'the contract in the README',
      }),
    ).toBe(true);
    expect(
      network.requests.length,
      teach({
        did: `Your completeAuthorization sent ${network.requests.length} token requests for one callback.`,
        cost: 'A code works once. A server that sees it twice takes it for stolen and revokes the tokens that it gave.',
        see: 'RFC 6749 §4.1.2',
      }),
    ).toBe(1);
    await verdicts.expectTokens(await signIn(), 'a good callback');
  });

  test('a code is not sent again after a failure', async ({ signIn, complete, network }) => {
    for (const failure of [...FAILURES, ...REFUSALS, ...UNAVAILABLE]) {
      const begun = await signIn();
      begun.server.misbehave(failure, 'token');
      const before = network.requests.length;
      await complete(begun);
      const sent = network.requests.length - before;
      expect(
        sent,
        teach({
          did:
            sent === 0
              ? 'Your completeAuthorization sent no token request for a good callback.'
              : `Your completeAuthorization sent the code ${sent} times to a token endpoint that ${failure.what}.`,
          cost:
            sent === 0
              ? 'A code is worth nothing until it is exchanged.'
              : 'The server may have used it up before the answer was lost. A code that comes twice is taken for stolen, and the tokens that it gave are revoked.',
          see: 'RFC 6749 §4.1.2',
        }),
      ).toBe(1);
    }
  });

  for (const status of [301, 302, 303, 307, 308] as const) {
    test(`a redirect with status ${status} is not followed, to no host`, async ({
      signIn,
      complete,
      network,
      seed,
    }) => {
      const attacker = `https://${hostName(seed, 'tokens', 'test')}`;
      for (const where of ["the attacker's host", 'another path of its own host'] as const) {
        const begun = await signIn();
        const folder = where === "the attacker's host" ? attacker : `${begun.server.issuer}/files`;
        network.serve(generousHost(folder));
        begun.server.misbehave(redirect(`${folder}/token`, status), 'token');
        const result = await complete(begun);
        const followed = network.requests.some(({ url }) => url === `${folder}/token`);
        expect(
          followed,
          teach({
            did: `Your completeAuthorization followed a redirect of the token endpoint, with status ${status}, to ${where}.`,
            cost: [307, 308].includes(status)
              ? 'Such a redirect carries your POST along, with the code and the verifier in it: whoever answers there is your user. A token endpoint has no reason to redirect.'
              : 'Whoever answers there hands you tokens of their own choice. A token endpoint has no reason to redirect.',
            see: 'RFC 9110 §15.4 and the contract in the README',
          }),
        ).toBe(false);
        const what = `a token endpoint that redirects with status ${status} to ${where}`;
        expect(
          reasonOf(result),
          teach({
            did: describeResult(result, what),
            cost: 'A redirect brings no tokens: it is one more way to fail.',
            see: 'the contract in the README',
          }),
        ).toBe('token-error');
      }
    });
  }
});
