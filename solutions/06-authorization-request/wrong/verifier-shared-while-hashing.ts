// task: s256-challenge
// mistake: The verifier is in a variable of the module, and hashing takes a moment, as in a service for it.
// unsteady: which sign-ins overlap depends on the machine.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

let codeVerifier = '';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  codeVerifier = randomBytes(32).toString('base64url');
  const url = new URL(good);
  const octets = new TextEncoder().encode(codeVerifier);
  await pause(20);
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', octets));
  url.searchParams.set('code_challenge', digest.toString('base64url'));
  return { url: url.href, transaction: { ...transaction, codeVerifier } };
}
