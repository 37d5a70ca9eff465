// task: asks-for-a-code
// mistake: The endpoint is guessed from the issuer.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  return begin({ ...input, authorizationEndpoint: `${input.issuer}/authorize` });
}
