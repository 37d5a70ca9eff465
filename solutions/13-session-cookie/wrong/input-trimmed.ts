// task: sign-in
// mistake: User name and password are trimmed.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const checkPassword = (user: string, password: string) =>
    options.checkPassword(user.trim(), password.trim());
  return assemble(partsOf({ ...options, checkPassword }));
}
