// variant: A second token in the URL or in a form makes the request malformed, as RFC 6750 §2 allows.
import { credentialsOf } from '../src/credentials.ts';
import type { GuardResult, Policy, Verify } from '../src/index.ts';
import { guard as sound } from '../src/index.ts';
import { refusal } from '../src/refusal.ts';

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const { headers, url } = request;
  const { realm } = policy;
  const form = headers.get('content-type') === 'application/x-www-form-urlencoded';
  const body = new URLSearchParams(form ? await request.clone().text() : '');
  const twice = body.has('access_token') || new URL(url).searchParams.has('access_token');
  return twice && credentialsOf(headers.get('authorization')) !== null
    ? refusal(400, { realm, error: 'invalid_request' })
    : sound(request, policy, verify);
}
