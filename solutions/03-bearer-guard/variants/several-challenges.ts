// variant: Every refusal offers Basic, DPoP and Negotiate too, in headers of their own.

import type { GuardResult, Policy, Verify } from '../src/index.ts';
import { guard as sound } from '../src/index.ts';

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const result = await sound(request, policy, verify);
  if (result.allowed) return result;
  const { status, headers: first } = result.response;
  const headers = new Headers({ 'WWW-Authenticate': 'Basic realm="a, Bearer", charset="UTF-8"' });
  const bearer = first.get('WWW-Authenticate');
  if (bearer !== null) headers.append('WWW-Authenticate', bearer);
  headers.append(
    'WWW-Authenticate',
    'DPoP algs="ES256 EdDSA", error="use_dpop_nonce", , Negotiate',
  );
  headers.append('WWW-Authenticate', 'Custom dG9rZW42OA==');
  return { allowed: false, response: new Response('no', { status, headers }) };
}
