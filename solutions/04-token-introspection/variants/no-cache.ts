// variant: No cache, the credentials in the body, and no hint.
import type { IntrospectorOptions } from '../src/index.ts';
import { type Introspection, readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  const { endpoint, clientId, clientSecret, audience } = options;

  async function introspect(token: string): Promise<Introspection> {
    const form = new URLSearchParams();
    form.set('client_id', clientId);
    form.set('client_secret', clientSecret);
    form.set('token', token);
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      body: form.toString(),
      redirect: 'manual',
      signal: AbortSignal.timeout(1_800),
    });
    if (response.status !== 200) return { status: 'unavailable' };
    const answer: unknown = await response.json();
    if (answer?.constructor !== Object) return { status: 'unavailable' };
    return readAnswer(answer as Record<string, unknown>, audience);
  }

  return { introspect: (token: string) => introspect(token).catch(unavailable) };
}

function unavailable(): Introspection {
  return { status: 'unavailable' };
}
