// task: fresh-state
// mistake: The page to return to as JSON, with four random octets.
import { randomBytes } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const state = Buffer.from(
    JSON.stringify({
      returnTo: '/account/settings',
      issuer: input.issuer,
      csrf: randomBytes(4).toString('hex'),
    }),
  ).toString('base64url');
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
