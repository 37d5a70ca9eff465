import type { Remote } from '#kit';
import type * as Exercise from '../src/index.ts';
import { knock, type Visit } from './outcome.ts';
import { grantOf, tokenOf, withAuthorization } from './requests.ts';
import { expectAllowed } from './verdict.ts';
import { knowing } from './verifier.ts';

/** A good token passes under this policy: who turns everybody away has not found out whom to refuse. */
export async function expectGoodTokenPasses(
  subject: Remote<typeof Exercise>,
  seed: string,
  policy: Visit['policy'],
): Promise<void> {
  const grant = grantOf(seed, [...policy.requiredScopes]);
  const token = tokenOf(seed, 'a good one');
  const request = withAuthorization(seed, `Bearer ${token}`);
  const outcome = await knock(subject, { request, policy, verifier: knowing({ [token]: grant }) });
  expectAllowed(outcome, 'a request with a good token', grant.subject, {
    cost: 'A guard that lets nobody in protects nothing: what it refuses, it refuses for no reason.',
    see: 'RFC 6750 §2.1 and the contract in the README',
  });
}
