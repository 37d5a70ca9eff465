// variant: What the endpoint said is kept and read anew each time; the whole is a closure without helpers, and freezes its answers.
import { stringify } from 'node:querystring';
import type { IntrospectorOptions } from '../src/index.ts';

interface Said {
  readonly sub: string;
  readonly exp?: number;
  readonly nbf?: number;
  readonly aud: string | string[];
  readonly scope?: string;
  readonly token_type: string;
  readonly token_use?: string;
}

export async function createIntrospector(options: IntrospectorOptions) {
  const { endpoint, clientId, clientSecret, audience } = Object.freeze({ ...options });
  const kept: { token: string; said: Said; at: number }[] = [];

  const isGood = ({ sub, exp, nbf, aud, token_type, token_use = 'access_token' }: Said) => {
    if (typeof sub !== 'string' || sub.length === 0) return false;
    if (exp !== undefined && (typeof exp !== 'number' || exp * 1e3 - Date.now() <= 0)) return false;
    if (nbf !== undefined && (typeof nbf !== 'number' || nbf * 1e3 - Date.now() > 0)) return false;
    if (!new Set(Array.isArray(aud) ? aud : [aud]).has(audience)) return false;
    return /^bearer$/i.test(token_type) && token_use === 'access_token';
  };
  const told = ({ sub, exp, scope }: Said) =>
    Object.freeze({
      status: 'active',
      subject: sub,
      scopes: [...new Set(String(scope ?? '').match(/[^ ]+/g))],
      expiresAt: exp === undefined ? undefined : 1e3 * exp,
      clientId: undefined,
    });

  return Object.freeze({
    introspect: async (token: string) => {
      const entry = kept.findLast((one) => one.token === token);
      if (entry !== undefined && Date.now() - entry.at < 60_000 && isGood(entry.said)) {
        return told(entry.said);
      }
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), 2_000);
      try {
        const response = await fetch(endpoint, {
          method: 'post',
          body: Buffer.from(stringify({ token, client_id: clientId, client_secret: clientSecret })),
          headers: [['content-type', 'application/x-www-form-urlencoded']],
          redirect: 'manual',
          signal: controller.signal,
        });
        const said = JSON.parse(new TextDecoder().decode(await response.arrayBuffer()));
        if (response.status !== 200) return { status: 'unavailable' };
        if (Object.prototype.toString.call(said) !== '[object Object]') {
          return { status: 'unavailable' };
        }
        if (said.active !== true || !isGood(said)) return { status: 'inactive' };
        kept.push({ token, said, at: Date.now() });
        return told(said);
      } catch {
        return { status: 'unavailable' };
      } finally {
        clearTimeout(timer);
      }
    },
  });
}
