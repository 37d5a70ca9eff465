// task: survives-hostile-tokens
// mistake: A refusal carries the error of the parser.
import { decodeJwt as decode } from '../src/index.ts';

export function decodeJwt(token: string): object {
  const result = decode(token);
  if (result.ok || result.reason === 'encrypted') return result;
  return { ...result, error: `Unexpected token in ${token.slice(0, 10)}` };
}
