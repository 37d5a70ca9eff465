// task: checks-lifetime
// mistake: nbf is not looked at.
import type { Answer } from '../src/ask-endpoint.ts';
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { type Introspection, readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer): Introspection => {
      const { exp, nbf, ...rest } = answer;
      if (!isCurrent(exp, nbf)) return { status: 'inactive' };
      const result = readAnswer(rest, options.audience);
      if (result.status !== 'active' || exp === undefined) return result;
      return { ...result, expiresAt: Number(exp) * 1_000 };
    },
  });
}

function isCurrent(exp: Answer[string], nbf: Answer[string]): boolean {
  const now = Date.now() / 1_000;
  return (
    (exp === undefined || (typeof exp === 'number' && now < exp)) &&
    (nbf === undefined || (typeof nbf === 'number' && now > 0))
  );
}
