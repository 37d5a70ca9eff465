// variant: An answer with a member of the wrong type is called unavailable, and so is a content type other than JSON; two tries.
import type { Answer } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { questionAbout } from '../src/question.ts';
import type { Introspection } from '../src/read-answer.ts';

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  active: (value) => typeof value === 'boolean',
  exp: (value) => value === undefined || Number.isSafeInteger(value),
  nbf: (value) => value === undefined || Number.isSafeInteger(value),
  sub: (value) => value === undefined || typeof value === 'string',
  scope: (value) => value === undefined || typeof value === 'string',
  aud: (value) => value === undefined || [value].flat().every((one) => typeof one === 'string'),
};

export function createIntrospector(options: IntrospectorOptions) {
  const { read } = partsFor(options);
  return {
    async introspect(token: string): Promise<Introspection> {
      const signal = AbortSignal.timeout(2_000);
      for (const _ of ['first', 'second']) {
        const answer = await ask(token, signal);
        if (answer !== null) return read(answer);
      }
      return { status: 'unavailable' };
    },
  };

  async function ask(token: string, signal: AbortSignal): Promise<Answer | null> {
    try {
      const question = new Request(options.endpoint, { ...questionAbout(token, options), signal });
      const response = await fetch(question, { redirect: 'manual' });
      const type = response.headers.get('content-type') ?? '';
      if (response.status !== 200 || !/^application\/json\b/i.test(type)) return null;
      const body = await response.json();
      const isSound = Object.entries(types).every(([name, is]) => is(body[name]));
      return isSound && !Array.isArray(body) ? body : null;
    } catch {
      return null;
    }
  }
}
