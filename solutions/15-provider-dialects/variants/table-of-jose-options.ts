// variant: One table of jose options per provider; jose checks issuer and audience, errors are told apart by code.
import { createRemoteJWKSet, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose';
import type { ProviderConfig, VerifyResult } from '../src/contract.ts';
import { introspectingVerifier } from '../src/introspection.ts';

interface Row {
  readonly jwks: string;
  readonly options: JWTVerifyOptions;
  readonly accepts?: (claims: JWTPayload, typ: string | undefined) => boolean;
  readonly list: (claims: JWTPayload) => string | string[] | undefined;
}

const split = (value: unknown) =>
  typeof value === 'string' ? value.split(/[ ,]/).filter((name) => name.length > 0) : value;

const rows: { [Name in ProviderConfig['provider']]: (config: never) => Row } = {
  auth0: ({ domain, audience }: { domain: string; audience: string }) => ({
    jwks: `https://${domain}/.well-known/jwks.json`,
    options: { issuer: `https://${domain}/`, audience },
    list: (claims) => (claims['permissions'] ?? claims['scope']) as string,
  }),
  clerk: ({ issuer, authorizedParties }: { issuer: string; authorizedParties: string[] }) => ({
    jwks: `${issuer}/.well-known/jwks.json`,
    options: { issuer, typ: 'JWT' },
    accepts: ({ azp, sts }) =>
      authorizedParties.some((party) => party === azp) && sts !== 'pending',
    list: ({ o }) => (o as { per?: string } | undefined)?.per,
  }),
  workos: ({ clientId }: { clientId: string }) => ({
    jwks: `https://api.workos.com/sso/jwks/${encodeURIComponent(clientId)}`,
    options: { issuer: `https://api.workos.com/user_management/${clientId}` },
    list: ({ permissions }) => permissions as string[],
  }),
  keycloak: (config: { baseUrl: string; realm: string; audience: string }) => ({
    jwks: `${config.baseUrl}/realms/${config.realm}/protocol/openid-connect/certs`,
    options: {
      issuer: `${config.baseUrl}/realms/${config.realm}`,
      audience: config.audience,
    },
    accepts: ({ typ }) => typ === 'Bearer',
    list: ({ realm_access: realm, resource_access: clients }) =>
      [realm, (clients as Record<string, unknown> | undefined)?.[config.audience]].flatMap(
        (entry) => (entry as { roles: string[] } | undefined)?.roles ?? [],
      ),
  }),
  hydra: ({ issuer, audience }: { issuer: string; audience: string }) => ({
    jwks: `${issuer.endsWith('/') ? issuer.slice(0, -1) : issuer}/.well-known/jwks.json`,
    options: { issuer, audience },
    list: ({ scp, scope }) => (scp ?? scope) as string[],
  }),
};

const REJECTED_CODES =
  /^ERR_(JW[ST]_|JOSE_(ALG_NOT_ALLOWED|NOT_SUPPORTED)|JWKS_(NO|MULTIPLE)_MATCHING)/;

export async function createProviderVerifier(config: ProviderConfig) {
  if (config.provider === 'hydra' && config.tokens === 'opaque') {
    return introspectingVerifier(config);
  }
  const { jwks, options, accepts, list } = rows[config.provider](config as never);
  const keySet = createRemoteJWKSet(new URL(jwks), { cacheMaxAge: 60_000 });
  return async (token: string): Promise<VerifyResult> => {
    try {
      const { payload, protectedHeader } = await jwtVerify<JWTPayload>(token, keySet, {
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'sub'],
        clockTolerance: '5 seconds',
        ...options,
      });
      const { typ = 'JWT' } = protectedHeader;
      const known = /^(application\/)?(at\+)?jwt$/i.test(typ);
      if (
        !known ||
        !payload.sub ||
        typeof payload.sub !== 'string' ||
        accepts?.(payload, typ) === false
      )
        return { ok: false, reason: 'rejected' };
      const permissions = (split(list(payload)) ?? []) as string[];
      return { ok: true, subject: payload.sub, permissions };
    } catch (error) {
      const { code = '' } = error as { code?: string };
      return { ok: false, reason: REJECTED_CODES.test(code) ? 'rejected' : 'unavailable' };
    }
  };
}
