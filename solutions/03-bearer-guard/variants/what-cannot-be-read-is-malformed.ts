// variant: Headers that begin with no known scheme are malformed, with Bearer anywhere in them too; verify has a time limit.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Grant, GuardResult, Policy, Verify } from '../src/index.ts';
import { guard as sound } from '../src/index.ts';
import { refusal } from '../src/refusal.ts';

async function inTime(answer: Promise<Grant | null>): Promise<Grant | null> {
  const { signal, abort } = withAbort();
  try {
    return await Promise.race([answer, late(signal)]);
  } finally {
    abort();
  }
}

function withAbort(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

async function late(signal: AbortSignal): Promise<null> {
  try {
    await sleep(2_000, null, { signal });
  } catch {
    return null;
  }
  throw new Error('too late');
}

export function guard(request: Request, policy: Policy, verify: Verify): Promise<GuardResult> {
  const sent = request.headers.get('authorization') ?? '';
  const { realm } = policy;
  if (sent !== '' && !/^[\w.-]+ +\S+$/.test(sent) && !/^[a-z]+ /i.test(sent)) {
    return Promise.resolve(refusal(400, { realm, error: 'invalid_request' }));
  }
  if (/,\s*bearer /i.test(sent)) {
    return Promise.resolve(refusal(400, { realm, error: 'invalid_request' }));
  }
  return sound(request, policy, (token) => inTime(verify(token)));
}
