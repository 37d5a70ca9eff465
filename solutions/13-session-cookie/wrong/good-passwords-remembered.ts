// task: sign-in
// mistake: Once a user has signed in, the password is not checked again.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const known = new Set<string>();
  const checkPassword = async (user: string, password: string) => {
    if (known.has(user)) return true;
    const right = await options.checkPassword(user, password);
    if (right) known.add(user);
    return right;
  };
  return assemble(partsOf({ ...options, checkPassword }));
}
