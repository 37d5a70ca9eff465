// task: session-cookie
// mistake: All cookies are decoded, and a foreign one with a lone percent sign throws.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const sessionId = (request: Request) => {
    const cookies = new Map<string, string>();
    for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
      const [name = '', ...value] = pair.trim().split('=');
      cookies.set(name, decodeURIComponent(value.join('=')));
    }
    return cookies.get('__Host-session') ?? null;
  };
  return assemble({ ...partsOf(options), sessionId });
}
