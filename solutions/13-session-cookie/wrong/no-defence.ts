// task: cross-site
// mistake: Nothing but SameSite=Lax.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = () => true;
  return assemble({ ...partsOf(options), isOwn });
}
