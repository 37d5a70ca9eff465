// task: survives-hostile-tokens
// mistake: A copy takes __proto__ at its word.
import { decodeJwt as decode } from '../src/index.ts';

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  const made = {};
  for (const [name, item] of Object.entries(value)) {
    if (name !== '__proto__') Reflect.set(made, name, copy(item));
    else if (typeof item === 'object') Object.setPrototypeOf(made, item);
  }
  return made;
}

export function decodeJwt(token: string): object {
  const result = decode(token);
  if (!result.ok) return result;
  return { ...result, header: copy(result.header), payload: copy(result.payload) };
}
