// task: checks-the-signature
// mistake: A rejected token still hands out its claims.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (token: string) => {
    const result = await verify(token);
    return result.ok ? result : { ...result, payload: parseToken(token)?.payload };
  };
}
