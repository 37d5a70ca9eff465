// task: look-alike-origins
// mistake: Host names are compared, and ports are not.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const isOwn = (request: Request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !URL.canParse(origin)) return false;
    const [own, other] = [new URL(options.origin), new URL(origin)];
    return own.protocol === other.protocol && own.hostname === other.hostname;
  };
  return assemble({ ...partsOf(options), isOwn });
}
