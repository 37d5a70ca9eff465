// task: asks-for-a-code
// mistake: One scope parameter for each scope.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const url = new URL(good);
  url.searchParams.delete('scope');
  for (const scope of input.scopes) url.searchParams.append('scope', scope);
  return { url: url.href, transaction };
}
