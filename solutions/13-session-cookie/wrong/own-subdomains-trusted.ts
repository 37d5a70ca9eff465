// task: look-alike-origins
// mistake: Hosts below the app's own are trusted.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const origin = request.headers.get('origin');
    if (origin === options.origin) return true;
    const { host } = new URL(options.origin);
    return origin !== null && URL.canParse(origin) && new URL(origin).host.endsWith(`.${host}`);
  };
  return assemble({ ...partsOf(options), isOwn });
}
