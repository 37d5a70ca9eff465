// variant: Every character of the realm has a backslash before it, which is clumsy and legal.

import type { GuardResult, Policy, Verify } from '../src/index.ts';
import { guard as sound } from '../src/index.ts';

export async function guard(
  request: Request,
  { realm, requiredScopes }: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const result = await sound(request, { realm: '0', requiredScopes }, verify);
  if (result.allowed) return result;
  const { status, headers } = result.response;
  const escaped = [...realm].map((character) => `\\${character}`).join('');
  const bearer = headers.get('WWW-Authenticate')?.replace('"0"', () => `"${escaped}"`);
  const challenged = bearer === undefined ? {} : { headers: { 'WWW-Authenticate': bearer } };
  return { allowed: false, response: new Response(null, { status, ...challenged }) };
}
