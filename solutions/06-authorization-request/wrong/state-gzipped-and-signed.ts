// task: verifier-stays-secret
// mistake: The state is the verifier and a random ID, packed with gzip and signed with an HMAC.
import { createHmac, randomBytes } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

const KEY = randomBytes(32);

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const text = `${randomBytes(16).toString('hex')}:${transaction.codeVerifier}`;
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const payload = Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url');
  const state = `${payload}.${createHmac('sha256', KEY).update(payload).digest('base64url')}`;
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
