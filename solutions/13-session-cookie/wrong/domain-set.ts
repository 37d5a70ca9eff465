// task: session-cookie
// mistake: A __Host- name with a Domain.
import { assemble } from '../src/app.ts';
import { sessionCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const { hostname } = new URL(options.origin);
  const setCookie = (id: string) => `${sessionCookie(id)}; Domain=${hostname}`;
  return assemble({ ...partsOf(options), setCookie });
}
