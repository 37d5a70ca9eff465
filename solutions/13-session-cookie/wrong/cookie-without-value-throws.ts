// task: session-cookie
// mistake: A cookie without = is not expected.
import { assemble } from '../src/app.ts';
import { SESSION_COOKIE } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const sessionId = (request: Request) => {
    const header = request.headers.get('cookie');
    if (header === null) return null;
    const pairs = header
      .split(';')
      .map((pair) => /^\s*([^=]+)=(.*)$/.exec(pair) as RegExpExecArray);
    return pairs.find((match) => match[1] === SESSION_COOKIE)?.[2] ?? null;
  };
  return assemble({ ...partsOf(options), sessionId });
}
