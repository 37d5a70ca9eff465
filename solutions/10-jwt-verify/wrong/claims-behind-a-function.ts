// task: checks-the-signature
// mistake: A rejected token hands out its claims to whoever calls for them.
import { createVerifier as createSound, type VerifierOptions } from '../src/index.ts';
import { parseToken } from '../src/token.ts';

export function createVerifier(options: VerifierOptions) {
  const verify = createSound(options);
  return async (token: string) => {
    const result = await verify(token);
    return result.ok ? result : { ...result, claims: () => parseToken(token)?.payload };
  };
}
