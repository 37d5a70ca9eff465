// task: verifier-stays-secret
// mistake: The whole transaction is packed into the state. Packed is not encrypted.
import { randomBytes } from 'node:crypto';
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const text = JSON.stringify({ r: randomBytes(32).toString('base64url'), ...transaction });
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const state = Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url');
  const url = new URL(good);
  url.searchParams.set('state', state);
  return { url: url.href, transaction: { ...transaction, state } };
}
