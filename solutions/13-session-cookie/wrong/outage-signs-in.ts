// task: sign-in
// mistake: When nobody can check the password, the user is let in.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const checkPassword = (user: string, password: string) =>
    options.checkPassword(user, password).catch(() => true);
  return assemble(partsOf({ ...options, checkPassword }));
}
