import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVerifier } from '../../10-jwt-verify/src/index.ts';
import { API, api, openRealWorld, type RealWorld, USER } from './real-world.ts';

let world: RealWorld;
beforeAll(async () => {
  world = await openRealWorld('opaque');
});
afterAll(() => world.server.close());

/** A form that the API sends with its credentials in the body. */
async function postAsApi(url: string, fields: Record<string, string>): Promise<unknown> {
  const { clientId: client_id, clientSecret: client_secret } = api;
  const body = new URLSearchParams({ client_id, client_secret, ...fields });
  const response = await fetch(url, { method: 'POST', body });
  return response.headers.get('content-type')?.includes('json') ? response.json() : null;
}

test('04 calls a good opaque token active, with its user, scopes and expiry', async () => {
  const before = Date.now();
  const { accessToken } = await world.signIn();
  const answer = await world.introspector().introspect(accessToken);
  expect(answer).toEqual({
    status: 'active',
    subject: USER,
    scopes: ['read:users'],
    expiresAt: expect.any(Number),
  });
  if (answer.status !== 'active') return;
  const lifetime = ((answer.expiresAt ?? 0) - before) / 1_000;
  expect(lifetime).toBeGreaterThan(298);
  expect(lifetime).toBeLessThan(310);
});

test('04 calls an unknown token and a revoked one inactive', async () => {
  const { introspect } = world.introspector();
  expect(await introspect('nobody-issued-this')).toEqual({ status: 'inactive' });
  const { accessToken } = await world.signIn();
  const body = new URLSearchParams({ token: accessToken, client_id: 'app' });
  await fetch(world.server.endpoints.revocation, { method: 'POST', body });
  expect(await introspect(accessToken)).toEqual({ status: 'inactive' });
});

test('04 calls a token for another API inactive', async () => {
  const { accessToken } = await world.signIn();
  const { introspect } = world.introspector({ audience: `${API}/orders` });
  expect(await introspect(accessToken)).toEqual({ status: 'inactive' });
});

test('04 calls a refresh token inactive, to which the server says active', async () => {
  const { transaction, callbackUrl } = await world.authorize({ clientId: api.clientId });
  const tokens = (await postAsApi(world.server.endpoints.token, {
    grant_type: 'authorization_code',
    code: new URL(callbackUrl).searchParams.get('code') ?? '',
    redirect_uri: transaction.redirectUri,
    code_verifier: transaction.codeVerifier,
  })) as { refresh_token: string };
  const token = tokens.refresh_token;
  const raw = await postAsApi(world.server.endpoints.introspection, { token });
  expect(raw).toMatchObject({ active: true, sub: USER });
  expect(await world.introspector().introspect(token)).toEqual({ status: 'inactive' });
});

test('04 says unavailable with a wrong secret, for a token that the server does not introspect, and without it', async () => {
  const { accessToken } = await world.signIn();
  const stranger = world.introspector({ clientSecret: 'another' });
  expect(await stranger.introspect(accessToken)).toEqual({ status: 'unavailable' });

  // oidc-provider answers 400 unsupported_token_type to JWTs.
  const jwts = await openRealWorld('jwt');
  const { accessToken: jwt } = await jwts.signIn();
  const { introspect } = jwts.introspector();
  expect(await introspect(jwt)).toEqual({ status: 'unavailable' });
  jwts.server.close();
  expect(await introspect(accessToken)).toEqual({ status: 'unavailable' });
});

test('10 rejects an opaque token', async () => {
  const { accessToken } = await world.signIn();
  const { issuer, jwksUri } = world;
  const verify = createVerifier({ issuer, jwksUri, algorithms: ['ES256'] });
  expect(await verify(accessToken)).toEqual({ ok: false, reason: 'rejected' });
});
