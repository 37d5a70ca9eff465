// task: asks-for-a-code
// mistake: client_id was there already and is added once more.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  return { url: `${good}&client_id=${encodeURIComponent(input.clientId)}`, transaction };
}
