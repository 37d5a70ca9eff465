// task: sign-in
// mistake: When nobody can check the password, it is called wrong.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const checkPassword = (user: string, password: string) =>
    options.checkPassword(user, password).catch(() => false);
  return assemble(partsOf({ ...options, checkPassword }));
}
