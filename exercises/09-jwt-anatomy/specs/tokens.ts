import { signingKey } from '#fixtures/keys/index.ts';
import { seededRandom } from '#fixtures/seed/index.ts';
import { accessTokenClaims, mintToken, segment } from '#fixtures/tokens/index.ts';

/** A good access token with its claims, truly signed. `label` gives others. */
export function goodToken(seed: string, label = 'token', extra: Record<string, unknown> = {}) {
  const random = seededRandom(seed, `alg ${label}`);
  const key = signingKey(random.pick(['ES256', 'EdDSA'] as const), seed, label);
  const payload = accessTokenClaims(`${seed}/${label}`, 'https://auth.example.com', extra);
  const header = { alg: key.alg, typ: 'at+jwt', kid: key.kid };
  return { token: mintToken({ key, payload }), header, payload };
}

/** A token of three parts that are given as they stand, JSON or text. */
export function tokenOf(
  header: object | string | Uint8Array,
  payload: object | string | Uint8Array,
  signature: Uint8Array = new Uint8Array(),
): string {
  return `${segment(header)}.${segment(payload)}.${segment(signature)}`;
}

/** Octets out of the seed in place of a signature. */
export function someOctets(seed: string, length = 64): Uint8Array {
  return new Uint8Array(seededRandom(seed, `octets ${length}`).bytes(length));
}

/** A header as plain as it gets. */
export const PLAIN_HEADER = { alg: 'ES256' };
