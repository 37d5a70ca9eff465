// task: sibling-hosts
// mistake: Every host of the site is trusted.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const origin = request.headers.get('origin') ?? '';
    const site = new URL(options.origin).hostname.split('.').slice(-2).join('.');
    return URL.canParse(origin) && new URL(origin).hostname.endsWith(`.${site}`);
  };
  return assemble({ ...partsOf(options), isOwn });
}
