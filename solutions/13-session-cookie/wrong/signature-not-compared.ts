// task: session-id
// mistake: The cookie is signed, and nobody compares the signature.
import { createHmac, randomBytes } from 'node:crypto';
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const key = randomBytes(32);
  const app = randomBytes(8).toString('hex');
  const over = new Set<string>();
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  return assemble({
    ...partsOf(options),
    sessions: {
      open(user) {
        const text = [app, encodeURIComponent(user), randomBytes(16).toString('hex')].join('~');
        return `${text}.${sign(text)}`;
      },
      userOf(id) {
        const [text = '', signature] = (id ?? '').split('.');
        const [issuer, user] = text.split('~');
        if (issuer !== app || user === undefined || !signature || over.has(text)) return null;
        return decodeURIComponent(user);
      },
      end: (id) => over.add((id ?? '').split('.')[0] ?? ''),
    },
  });
}
