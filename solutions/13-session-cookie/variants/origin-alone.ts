// variant: Origin decides alone, and a Referer of the same origin stands in where it is missing.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const origin = request.headers.get('origin');
    if (origin !== null) return origin === options.origin;
    const referer = request.headers.get('referer');
    return referer !== null && URL.canParse(referer) && new URL(referer).origin === options.origin;
  };
  return assemble({ ...partsOf(options), isOwn });
}
