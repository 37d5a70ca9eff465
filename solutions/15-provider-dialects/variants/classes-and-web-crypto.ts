// variant: A class per provider, WebCrypto, keys kept ten minutes; wants typ where it is sent, refuses a future iat.
import type { ProviderConfig, VerifyResult } from '../src/contract.ts';
import { introspectingVerifier } from '../src/introspection.ts';

type Claims = Record<string, unknown>;
type Listed = JsonWebKey & { kid?: string };
const TEN_MINUTES = 600_000;

class Rejection extends Error {}

function demand(condition: unknown): asserts condition {
  if (!condition) throw new Rejection();
}

abstract class Provider {
  abstract readonly issuer: string;
  abstract readonly jwksUri: string;
  readonly types: readonly unknown[] = ['jwt', 'at+jwt'];
  #keys: Listed[] = [];
  #until = 0;

  abstract check(claims: Claims): void;
  abstract permissionsOf(claims: Claims): unknown;

  async verify(token: string): Promise<VerifyResult> {
    try {
      const [header, payload, signature, ...more] = token.split('.');
      demand(header && payload && signature && more.length === 0);
      const { alg, typ, kid, crit } = this.#parse(header);
      demand(alg === 'RS256' && crit === undefined);
      demand(this.types.includes(typeof typ === 'string' ? typ.toLowerCase() : typ));
      const key = await this.#key(kid);
      demand(
        await crypto.subtle.verify(
          key.algorithm,
          key,
          Buffer.from(signature, 'base64url'),
          Buffer.from(`${header}.${payload}`),
        ),
      );
      return this.#judge(this.#parse(payload));
    } catch (error) {
      return { ok: false, reason: error instanceof Rejection ? 'rejected' : 'unavailable' };
    }
  }

  #judge(claims: Claims): VerifyResult {
    const now = Math.floor(Date.now() / 1_000);
    const { iss, sub, exp, nbf = 0, iat = 0 } = claims;
    demand(iss === this.issuer && typeof sub === 'string' && sub.length > 0);
    demand(typeof exp === 'number' && now <= exp + 2);
    demand(Number(nbf) <= now + 2 && Number(iat) <= now + 2);
    this.check(claims);
    const permissions = this.permissionsOf(claims);
    return { ok: true, subject: sub, permissions: Array.isArray(permissions) ? permissions : [] };
  }

  #parse(segment: string): Claims {
    try {
      const value: unknown = JSON.parse(Buffer.from(segment, 'base64url').toString());
      demand(typeof value === 'object' && value !== null && !Array.isArray(value));
      return value as Claims;
    } catch {
      throw new Rejection();
    }
  }

  async #key(kid: unknown): Promise<CryptoKey> {
    if (Date.now() >= this.#until) {
      const response = await fetch(this.jwksUri, { redirect: 'manual' });
      if (response.status !== 200) throw new Error(`status ${response.status}`);
      const { keys } = (await response.json()) as { keys: Listed[] };
      this.#keys = keys.filter(
        ({ kty, use = 'sig', alg = 'RS256' }) => [kty, use, alg].join() === 'RSA,sig,RS256',
      );
      this.#until = Date.now() + TEN_MINUTES;
    }
    const jwk = this.#keys.find((key) => key.kid === kid);
    demand(jwk);
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    return crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
  }
}

class Auth0 extends Provider {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly audience: string;
  constructor(domain: string, audience: string) {
    super();
    this.issuer = `https://${domain}/`;
    this.jwksUri = `${this.issuer}.well-known/jwks.json`;
    this.audience = audience;
  }
  check({ aud }: Claims) {
    demand(new Set([aud].flat()).has(this.audience));
  }
  permissionsOf({ permissions, scope = '' }: Claims) {
    return permissions ?? String(scope).match(/\S+/g);
  }
}

class Clerk extends Provider {
  readonly issuer: string;
  readonly jwksUri: string;
  override readonly types = ['jwt'];
  readonly parties: ReadonlySet<unknown>;
  constructor(issuer: string, parties: string[]) {
    super();
    this.issuer = issuer;
    this.jwksUri = `${issuer}/.well-known/jwks.json`;
    this.parties = new Set(parties);
  }
  check({ azp, sts = 'active' }: Claims) {
    demand(this.parties.has(azp) && sts === 'active');
  }
  permissionsOf({ o }: Claims) {
    return (o as { per?: string } | undefined)?.per?.split(',').filter(Boolean);
  }
}

class WorkOs extends Provider {
  readonly issuer: string;
  readonly jwksUri: string;
  override readonly types = [undefined];
  constructor(clientId: string) {
    super();
    this.issuer = `https://api.workos.com/user_management/${clientId}`;
    this.jwksUri = `https://api.workos.com/sso/jwks/${clientId}`;
  }
  check() {}
  permissionsOf({ permissions }: Claims) {
    return permissions;
  }
}

class Keycloak extends Provider {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly audience: string;
  constructor(issuer: string, audience: string) {
    super();
    this.issuer = issuer;
    this.jwksUri = `${issuer}/protocol/openid-connect/certs`;
    this.audience = audience;
  }
  check({ aud, typ }: Claims) {
    demand(typ === 'Bearer' && [aud].flat().includes(this.audience));
  }
  permissionsOf({ realm_access: realm, resource_access: clients }: Claims) {
    const own = (clients as Record<string, { roles: string[] }> | undefined)?.[this.audience];
    const all = (realm as { roles: string[] } | undefined)?.roles.concat(own?.roles ?? []);
    return [...new Set(all ?? own?.roles)];
  }
}

class Hydra extends Provider {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly audience: string;
  constructor(issuer: string, audience: string) {
    super();
    this.issuer = issuer;
    this.jwksUri = new URL('/.well-known/jwks.json', issuer).href;
    this.audience = audience;
  }
  check({ aud }: Claims) {
    demand(Array.isArray(aud) && aud.includes(this.audience));
  }
  permissionsOf({ scp, scope }: Claims) {
    return scp ?? (scope === undefined ? [] : String(scope).split(' '));
  }
}

function providerOf(config: Exclude<ProviderConfig, { tokens: 'opaque' }>): Provider {
  switch (config.provider) {
    case 'auth0':
      return new Auth0(config.domain, config.audience);
    case 'clerk':
      return new Clerk(config.issuer, config.authorizedParties);
    case 'workos':
      return new WorkOs(config.clientId);
    case 'keycloak':
      return new Keycloak(`${config.baseUrl}/realms/${config.realm}`, config.audience);
    case 'hydra':
      return new Hydra(config.issuer, config.audience);
  }
}

export function createProviderVerifier(config: ProviderConfig) {
  if (config.provider === 'hydra' && config.tokens === 'opaque')
    return introspectingVerifier(config);
  const provider = providerOf(config);
  return provider.verify.bind(provider);
}
