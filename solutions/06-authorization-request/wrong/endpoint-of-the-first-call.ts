// task: asks-for-a-code
// mistake: The endpoint of the first sign-in is kept for all of them.
// unsteady: which endpoint is kept depends on which test comes first.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

let authorizationEndpoint: string | undefined;

export async function createAuthorizationRequest(input: AuthorizationInput) {
  authorizationEndpoint ??= input.authorizationEndpoint;
  return begin({ ...input, authorizationEndpoint });
}
