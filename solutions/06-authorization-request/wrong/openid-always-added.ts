// task: encodes-every-value
// mistake: openid and offline_access are asked for, whoever wants them.
import { type AuthorizationInput, createAuthorizationRequest as begin } from '../src/index.ts';

export async function createAuthorizationRequest(input: AuthorizationInput) {
  const scopes = [...new Set(['openid', ...input.scopes, 'offline_access'])];
  const { url, transaction } = await begin({ ...input, scopes });
  return { url, transaction: { ...transaction, scopes: input.scopes } };
}
