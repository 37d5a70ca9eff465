import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCodeVerifier } from '../../05-pkce-challenge/src/index.ts';
import { openRealWorld, type RealWorld } from './real-world.ts';

let world: RealWorld;
beforeAll(async () => {
  world = await openRealWorld('opaque');
});
afterAll(() => world.server.close());

const INVALID_GRANT = { ok: false, reason: 'token-error', error: 'invalid_grant' };

test('another verifier is a token error, and leaves the code to its owner', async () => {
  const signIn = await world.authorize();
  const transaction = { ...signIn.transaction, codeVerifier: createCodeVerifier() };
  expect(await world.complete({ ...signIn, transaction })).toEqual(INVALID_GRANT);
  expect(await world.complete(signIn)).toMatchObject({ ok: true });
});

test('another redirect URI is a token error', async () => {
  const signIn = await world.authorize();
  const transaction = { ...signIn.transaction, redirectUri: 'https://app.example.com/other' };
  expect(await world.complete({ ...signIn, transaction })).toEqual(INVALID_GRANT);
});

test('a replay is a token error, and ends the tokens of the first use', async () => {
  const signIn = await world.authorize();
  const first = await world.complete(signIn);
  expect(await world.complete(signIn)).toEqual(INVALID_GRANT);
  const accessToken = first.ok ? first.tokens.accessToken : '';
  expect(await world.introspector().introspect(accessToken)).toEqual({ status: 'inactive' });
});

test('a wrong state never reaches the server: the code is still good', async () => {
  const signIn = await world.authorize();
  for (const state of ['', createCodeVerifier()]) {
    const callback = new URL(signIn.callbackUrl);
    callback.searchParams.set('state', state);
    expect(await world.complete({ ...signIn, callbackUrl: callback.href })).toEqual({
      ok: false,
      reason: 'state-mismatch',
    });
  }
  expect(await world.complete(signIn)).toMatchObject({ ok: true });
});

test('another issuer, or none, is a mismatch', async () => {
  const signIn = await world.authorize();
  const mismatch = { ok: false, reason: 'issuer-mismatch' };
  const transaction = { ...signIn.transaction, issuer: `${world.issuer}/` };
  expect(await world.complete({ ...signIn, transaction })).toEqual(mismatch);
  const stripped = new URL(signIn.callbackUrl);
  stripped.searchParams.delete('iss');
  expect(await world.complete({ ...signIn, callbackUrl: stripped.href })).toEqual(mismatch);
  expect(await world.complete(signIn)).toMatchObject({ ok: true });
});

test('an error of the server comes with state and iss, and is handed on', async () => {
  const refused = await world.authorize({
    alter: ({ searchParams }) => searchParams.set('code_challenge_method', 'plain'),
  });
  expect(await world.complete(refused)).toEqual({
    ok: false,
    reason: 'access-denied',
    error: 'invalid_request',
  });
  const fresh = await openRealWorld('opaque');
  const silent = await fresh.authorize({
    alter: ({ searchParams }) => searchParams.set('prompt', 'none'),
  });
  expect(await fresh.complete(silent)).toEqual({
    ok: false,
    reason: 'access-denied',
    error: 'login_required',
  });
  fresh.server.close();
});

test('a server that is gone is a token error', async () => {
  const gone = await openRealWorld('opaque');
  const signIn = await gone.authorize();
  gone.server.close();
  expect(await gone.complete(signIn)).toEqual({ ok: false, reason: 'token-error' });
});
