// task: encodes-every-value
// mistake: encodeURI, which leaves & and + and # alone.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const encoded = new URLSearchParams({ redirect_uri: input.redirectUri }).toString();
  return {
    url: good.replace(encoded, () => `redirect_uri=${encodeURI(input.redirectUri)}`),
    transaction,
  };
}
