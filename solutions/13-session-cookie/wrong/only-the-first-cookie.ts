// task: session-cookie
// mistake: Only a cookie that stands first is read.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const sessionId = (request: Request) =>
    /^__Host-session=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? null;
  return assemble({ ...partsOf(options), sessionId });
}
