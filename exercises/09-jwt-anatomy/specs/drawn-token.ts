import { signingKey } from '#fixtures/keys/index.ts';
import { hostName, type SeededRandom, seededRandom } from '#fixtures/seed/index.ts';
import { accessTokenClaims, mintToken, segment } from '#fixtures/tokens/index.ts';

/** A token made of known parts. */
export interface DrawnToken {
  readonly token: string;
  readonly header: object;
  readonly payload: object;
}

/** What a drawn token holds besides the usual members; `undefined` removes one. */
export interface DrawnParts {
  readonly header?: Record<string, unknown>;
  readonly claims?: Record<string, unknown>;
}

/** A good access token, truly signed. The seed and the label decide every part of it. */
export function drawnToken(seed: string, label: string, parts: DrawnParts = {}): DrawnToken {
  const key = signingKey('ES256', seed, label);
  const header = { alg: key.alg, typ: 'at+jwt', kid: key.kid, ...parts.header };
  const issuer = `https://${hostName(seed, 'auth')}`;
  const payload = accessTokenClaims(`${seed}/${label}`, issuer, parts.claims);
  return { token: mintToken({ key, header, payload }), header, payload };
}

/** What {@link tokenOf} puts together; text and octets are taken as they stand. */
export interface RawParts {
  readonly header?: object | string | Uint8Array;
  readonly payload?: object | string | Uint8Array;
}

/** A token of these very parts, with octets that the seed draws for a signature. */
export function tokenOf(seed: string, parts: RawParts): string {
  const { header = { alg: 'ES256' }, payload = { sub: 'ann' } } = parts;
  const signature = seededRandom(seed, 'a signature').base64url(64);
  return `${segment(header)}.${segment(payload)}.${signature}`;
}

/** Draws until a token passes. `attempt` counts the tries. */
export function drawnUntil(
  passes: (token: DrawnToken) => boolean,
  draw: (attempt: number) => DrawnToken,
): DrawnToken {
  for (let attempt = 0; ; attempt += 1) {
    const drawn = draw(attempt);
    if (passes(drawn)) return drawn;
  }
}

/** Puts a list into an order that the random source draws. */
export function shuffled<T>(list: readonly T[], random: SeededRandom): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random.int(rest.length), 1)[0] as T);
}
