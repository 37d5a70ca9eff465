// variant: Challenges with an error leave the realm out and write the error as a token.
import { credentialsOf, isToken68 } from '../src/credentials.ts';
import type { Grant, GuardResult, Policy, Verify } from '../src/index.ts';
import { refusal } from '../src/refusal.ts';

const refuse = (status: number, challenge: string): GuardResult => {
  const headers = new Headers([['WWW-Authenticate', `Bearer ${challenge}`]]);
  return { allowed: false, response: Response.json({ status }, { status, headers }) };
};

export async function guard(
  { headers }: Request,
  { realm, requiredScopes }: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const token = credentialsOf(headers.get('authorization'));
  if (token === null) return refusal(401, { realm });
  if (!isToken68(token)) return refuse(400, 'error=invalid_request');
  const grant = await verify(token).catch((): Grant | undefined => undefined);
  // The 503 names the realm, and blames nobody.
  if (grant === undefined) return refusal(503, { realm });
  if (grant === null) return refuse(401, 'error=invalid_token');
  for (const scope of requiredScopes) {
    if (grant.scopes.includes(scope)) continue;
    return refuse(403, `error=insufficient_scope,scope="${requiredScopes.join(' ')}"`);
  }
  return { allowed: true, subject: grant.subject };
}
