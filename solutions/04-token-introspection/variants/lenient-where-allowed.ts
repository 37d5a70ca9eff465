// variant: Lenient wherever the contract allows it: any 2xx, null for missing, a list of scopes, token_use alone; and strict about an empty token.
import type { IntrospectorOptions } from '../src/index.ts';
import { questionAbout } from '../src/question.ts';

export const createIntrospector = (options: IntrospectorOptions) => ({
  async introspect(token: string) {
    if (token.trim() === '') return { status: 'inactive' };
    const { promise: late, resolve } = Promise.withResolvers<null>();
    const timer = setTimeout(() => resolve(null), 2_000);
    // The request is left alone when its time is over: only nobody waits for it.
    const asked = fetch(options.endpoint, { ...questionAbout(token, options), redirect: 'manual' })
      .then(async (response) => (response.ok ? await response.json() : null))
      .catch(() => null);
    const said = await Promise.race([asked, late]);
    clearTimeout(timer);
    if (typeof said !== 'object' || said === null || Array.isArray(said)) {
      return { status: 'unavailable' };
    }

    const { active, sub, aud, exp, nbf, scope, token_type: type, token_use: use } = said;
    const now = Date.now() / 1_000;
    const kind = type?.toLowerCase?.() ?? (use === 'access_token' ? 'bearer' : undefined);
    const faults = [
      active !== true,
      kind !== 'bearer',
      (use ?? 'access_token') !== 'access_token',
      typeof sub !== 'string' || sub.length < 1,
      !(aud === options.audience || (Array.isArray(aud) && aud.indexOf(options.audience) >= 0)),
      exp != null && !(typeof exp === 'number' && exp > now),
      nbf != null && !(typeof nbf === 'number' && nbf <= now),
    ];
    if (faults.includes(true)) return { status: 'inactive' };
    const scopes = Array.isArray(scope) ? scope : String(scope ?? '').split(/ +/);
    return {
      status: 'active',
      subject: sub,
      scopes: scopes.filter(Boolean),
      ...(exp == null ? {} : { expiresAt: new Date(exp * 1_000).getTime() }),
    };
  },
});
