// variant: node:crypto by hand, the key set fetched for each token, no tolerance, claims read before the signature.
import { createPublicKey, type JsonWebKeyInput, verify as verifySignature } from 'node:crypto';
import { auth0 } from '../src/auth0.ts';
import { clerk } from '../src/clerk.ts';
import type { ProviderConfig, VerifyResult } from '../src/contract.ts';
import type { Dialect } from '../src/dialect.ts';
import { hydra } from '../src/hydra.ts';
import { introspectingVerifier } from '../src/introspection.ts';
import { judge } from '../src/jwt-verifier.ts';
import { keycloak } from '../src/keycloak.ts';
import { workos } from '../src/workos.ts';

const REJECTED: VerifyResult = Object.freeze({ ok: false, reason: 'rejected' });

export function createProviderVerifier(config: ProviderConfig) {
  if (config.provider === 'hydra' && config.tokens === 'opaque')
    return introspectingVerifier(config);
  const dialect = dialectOf(config);
  return async (text: string): Promise<VerifyResult> => {
    const parts = text.split('.');
    const [header, payload] = parts.slice(0, 2).map(parse);
    if (parts.length !== 3 || header === null || payload === null) return REJECTED;
    if (header?.['alg'] !== 'RS256' || 'crit' in header || !isCurrent(payload ?? {}))
      return REJECTED;
    const result = judge(dialect, { header: { ...header, alg: 'RS256' }, payload: payload ?? {} });
    if (!result.ok) return result;
    const jwk = await keyOf(dialect.jwksUri, header['kid']);
    if (jwk === 'unavailable') return { ok: false, reason: jwk };
    return jwk !== undefined && isSigned(parts, jwk) ? result : REJECTED;
  };
}

function dialectOf(config: ProviderConfig): Dialect {
  if (config.provider === 'auth0') return auth0(config);
  if (config.provider === 'clerk') return clerk(config);
  if (config.provider === 'workos') return workos(config);
  return config.provider === 'keycloak' ? keycloak(config) : hydra(config);
}

function parse(segment: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(segment, 'base64url').toString());
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : null;
  } catch {
    return null;
  }
}

function isCurrent({ exp, nbf }: Record<string, unknown>): boolean {
  const now = Date.now() / 1_000;
  const begun = nbf === undefined || (typeof nbf === 'number' && nbf <= now);
  return typeof exp === 'number' && now < exp && begun;
}

async function keyOf(uri: string, kid: unknown): Promise<object | 'unavailable' | undefined> {
  try {
    const response = await fetch(uri, { redirect: 'error' });
    if (response.status !== 200) return 'unavailable';
    const { keys } = (await response.json()) as { keys: Record<string, unknown>[] };
    return keys.find(
      (key) =>
        key['kid'] === kid &&
        key['kty'] === 'RSA' &&
        key['alg'] === 'RS256' &&
        key['use'] === 'sig',
    );
  } catch {
    return 'unavailable';
  }
}

function isSigned([header, payload, signature]: string[], jwk: object): boolean {
  const key = createPublicKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput);
  const data = Buffer.from(`${header}.${payload}`);
  return verifySignature('sha256', data, key, Buffer.from(signature ?? '', 'base64url'));
}
