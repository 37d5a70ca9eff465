import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCodeChallenge, createCodeVerifier } from '../../05-pkce-challenge/src/index.ts';
import { createVerifier } from '../../10-jwt-verify/src/index.ts';
import { type Expected, validateClaims } from '../../11-jwt-claims/src/index.ts';
import { API, openRealWorld, type RealWorld, USER } from './real-world.ts';

let world: RealWorld;
beforeAll(async () => {
  world = await openRealWorld('jwt');
});
afterAll(() => world.server.close());

const verifier = () =>
  createVerifier({ issuer: world.issuer, jwksUri: world.jwksUri, algorithms: ['ES256'] });

const expected = (changes: Partial<Expected> = {}): Expected => ({
  issuer: world.issuer,
  audience: API,
  requiredScopes: ['read:users'],
  toleranceSeconds: 5,
  isRevoked: async () => false,
  ...changes,
});

test('06 asks, 07 completes, 10 verifies the access token and 11 accepts its claims', async () => {
  const result = await world.complete(await world.authorize());
  expect(result).toEqual({
    ok: true,
    tokens: {
      accessToken: expect.any(String),
      // The server names the scopes of the API alone.
      scopes: ['read:users'],
      expiresIn: 300,
      refreshToken: expect.any(String),
      idToken: expect.any(String),
    },
  });
  if (!result.ok) return;
  const verified = await verifier()(result.tokens.accessToken);
  expect(verified).toMatchObject({
    ok: true,
    header: { alg: 'ES256', typ: 'at+jwt' },
    payload: { iss: world.issuer, sub: USER, aud: API, client_id: 'app' },
  });
  if (!verified.ok) return;
  expect(await validateClaims(verified, expected())).toEqual({
    ok: true,
    subject: USER,
    scopes: ['read:users'],
  });
});

test("05 computes 06's challenge, and the server accepts a pair of 05's own", async () => {
  const verifierOf05 = createCodeVerifier();
  const challenges: (string | null)[] = [];
  const challenge = await createCodeChallenge(verifierOf05);
  const signIn = await world.authorize({
    alter: ({ searchParams }) => {
      challenges.push(searchParams.get('code_challenge'));
      searchParams.set('code_challenge', challenge);
    },
  });
  expect(challenges).toEqual([await createCodeChallenge(signIn.transaction.codeVerifier)]);
  const transaction = { ...signIn.transaction, codeVerifier: verifierOf05 };
  expect(await world.complete({ ...signIn, transaction })).toMatchObject({ ok: true });
});

test('without openid there is no nonce, no ID token, and all the rest', async () => {
  const signIn = await world.authorize({ scopes: ['read:users', 'write:orders'] });
  expect(signIn.transaction.nonce).toBeUndefined();
  const result = await world.complete(signIn);
  expect(result).toMatchObject({
    ok: true,
    tokens: { scopes: ['read:users', 'write:orders'], expiresIn: 300 },
  });
  expect(result.ok && 'idToken' in result.tokens).toBe(false);
});

test('10 verifies the ID token too, and 11 says that it is no access token', async () => {
  const signIn = await world.authorize();
  const result = await world.complete(signIn);
  const verified = await verifier()((result.ok && result.tokens.idToken) || '');
  expect(verified).toMatchObject({
    ok: true,
    payload: { sub: USER, aud: 'app', nonce: signIn.transaction.nonce },
  });
  if (!verified.ok) return;
  expect(await validateClaims(verified, expected({ audience: 'app', requiredScopes: [] }))).toEqual(
    { ok: false, reason: 'type' },
  );
});

test('11 refuses a good token for its issuer, audience, scope, age and revocation', async () => {
  const { accessToken } = await world.signIn();
  const verified = await verifier()(accessToken);
  if (!verified.ok) throw new Error(verified.reason);
  const reasonFor = async (changes: Partial<Expected>) => {
    const result = await validateClaims(verified, expected(changes));
    return result.ok ? 'accepted' : result.reason;
  };
  const { jti } = verified.payload as { jti: string };
  expect(await reasonFor({ issuer: `${world.issuer}/` })).toBe('issuer');
  expect(await reasonFor({ audience: `${API}/` })).toBe('audience');
  expect(await reasonFor({ requiredScopes: ['write:orders'] })).toBe('scope');
  expect(await reasonFor({ toleranceSeconds: -301 })).toBe('expired');
  expect(await reasonFor({ isRevoked: async (id) => id === jti })).toBe('revoked');
});

test('10 rejects a token of which one character was changed', async () => {
  const { accessToken } = await world.signIn();
  const verify = verifier();
  const [header = '', payload = '', signature = ''] = accessToken.split('.');
  const swap = (text: string) => `${text[0] === 'A' ? 'B' : 'A'}${text.slice(1)}`;
  for (const token of [
    `${swap(header)}.${payload}.${signature}`,
    `${header}.${swap(payload)}.${signature}`,
    `${header}.${payload}.${swap(signature)}`,
    `${header}.${payload}.`,
  ]) {
    expect(await verify(token)).toEqual({ ok: false, reason: 'rejected' });
  }
  expect(await verify(accessToken)).toMatchObject({ ok: true });
});

test('10 says unavailable once the server is gone', async () => {
  const gone = await openRealWorld('jwt');
  const { accessToken } = await gone.signIn();
  const options = { issuer: gone.issuer, jwksUri: gone.jwksUri, algorithms: ['ES256'] };
  gone.server.close();
  expect(await createVerifier(options)(accessToken)).toEqual({ ok: false, reason: 'unavailable' });
});
