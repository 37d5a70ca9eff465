// task: encodes-every-value
// mistake: The client ID stands in the query as it is.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const { url: good, transaction } = await begin(input);
  const encoded = new URLSearchParams({ client_id: input.clientId }).toString();
  return { url: good.replace(encoded, () => `client_id=${input.clientId}`), transaction };
}
