// task: survives-hostile-tokens
// mistake: A deep merge walks through constructor.prototype and changes all objects.
// unsteady: what it does to all objects lasts from one test to the next
import { decodeJwt as decode } from '../src/index.ts';

type Members = Record<string, unknown>;

function merge(target: Members, source: Members): Members {
  for (const [name, value] of Object.entries(source)) {
    const known = target[name];
    const mergeable = typeof known === 'object' || typeof known === 'function';
    if (mergeable && known !== null && typeof value === 'object' && value !== null) {
      merge(known as Members, value as Members);
    } else {
      target[name] = value;
    }
  }
  return target;
}

export function decodeJwt(token: string): object {
  const result = decode(token);
  if (!result.ok) return result;
  return {
    ...result,
    header: merge({}, result.header as Members),
    payload: merge({}, result.payload as Members),
  };
}
