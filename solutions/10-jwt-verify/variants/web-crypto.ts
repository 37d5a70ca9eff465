// variant: WebCrypto and fetch alone, no import; the cooldown counts lookups of unknown kids only.

interface Jwk extends JsonWebKey {
  kid?: string;
}

type Result =
  | { ok: true; header: object; payload: object }
  | { ok: false; reason: 'rejected' | 'unavailable' };

const ALGORITHMS = new Map([
  ['RS256', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', kty: 'RSA' }],
  ['ES256', { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256', kty: 'EC', crv: 'P-256' }],
  ['EdDSA', { name: 'Ed25519', kty: 'OKP', crv: 'Ed25519' }],
]);

const REJECTED: Result = { ok: false, reason: 'rejected' };

export function createVerifier(options: { jwksUri: string; algorithms: string[] }) {
  let keys: Jwk[] = [];
  let fetchedAt = 0;
  let lookedUpAt = 0;

  async function refetch(): Promise<void> {
    const response = await fetch(options.jwksUri, { redirect: 'manual', cache: 'no-store' });
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    const body = await response.json();
    if (!Array.isArray(body?.keys)) throw new Error('no key set');
    keys = body.keys;
    fetchedAt = Date.now();
  }

  async function select(kid: unknown, alg: string): Promise<Jwk | undefined> {
    if (Date.now() - fetchedAt >= 8 * 60_000) await refetch();
    const suits = (key: Jwk) => {
      const { kty, crv } = ALGORITHMS.get(alg) ?? {};
      if (key.kty !== kty || key.crv !== crv || (kid !== undefined && key.kid !== kid))
        return false;
      return (key.use ?? 'sig') === 'sig' && (key.alg ?? alg) === alg;
    };
    if (kid !== undefined && !keys.some((key) => key.kid === kid)) {
      if (Date.now() - lookedUpAt >= 30_000) {
        lookedUpAt = Date.now();
        await refetch();
      }
    }
    const suitable = keys.filter(suits);
    return suitable.length === 1 ? suitable[0] : undefined;
  }

  return async (token: string): Promise<Result> => {
    const parts = token.split('.');
    if (token.length > 16_384 || parts.length !== 3) return REJECTED;
    const [first = '', second = '', third = ''] = parts;
    const header = parse(first);
    const payload = parse(second);
    const alg: unknown = header?.['alg'];
    if (header === null || payload === null || typeof alg !== 'string') return REJECTED;
    if (!options.algorithms.includes(alg) || 'crit' in header) return REJECTED;

    let jwk: Jwk | undefined;
    try {
      jwk = await select(header['kid'], alg);
    } catch {
      return { ok: false, reason: 'unavailable' };
    }
    const algorithm = ALGORITHMS.get(alg);
    if (jwk === undefined || algorithm === undefined) return REJECTED;
    try {
      const { kty, n, e, crv, x, y } = jwk;
      const bare = Object.fromEntries(
        Object.entries({ kty, n, e, crv, x, y }).filter(([, value]) => value !== undefined),
      );
      const key = await crypto.subtle.importKey('jwk', bare, algorithm, false, ['verify']);
      const signed = new TextEncoder().encode(`${first}.${second}`);
      const sealed = await crypto.subtle.verify(algorithm, key, octets(third), signed);
      return sealed ? { ok: true, header, payload } : REJECTED;
    } catch {
      return REJECTED;
    }
  };
}

function octets(segment: string): Uint8Array<ArrayBuffer> {
  const binary = atob(segment.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function parse(segment: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets(segment)));
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
