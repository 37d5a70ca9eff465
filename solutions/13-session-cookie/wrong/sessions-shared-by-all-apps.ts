// task: sign-in
// mistake: The sessions belong to the module, so all apps share them.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import { createSessions } from '../src/sessions.ts';

const sessions = createSessions();

export function createApp(options: AppOptions) {
  return assemble({ ...partsOf(options), sessions });
}
