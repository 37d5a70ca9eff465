// variant: A class; jose signs JWT access tokens after the code was marked used; a denylist of jti revokes; 302.
import { createHash, randomUUID } from 'node:crypto';
import { generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { AuthorizationServerConfig, RegisteredClient } from '../src/index.ts';

interface Pending {
  readonly client: RegisteredClient;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly diesAt: number;
  jti: string | undefined;
}

class AuthorizationServer {
  readonly #config: AuthorizationServerConfig;
  readonly #keys = generateKeyPair('ES256');
  readonly #codes: [code: string, pending: Pending][] = [];
  readonly #revoked: string[] = [];

  constructor(config: AuthorizationServerConfig) {
    this.#config = config;
  }

  authorize(request: Request): Response {
    const query = new URL(request.url).searchParams;
    const one = (name: string) =>
      query.getAll(name).length === 1 ? query.get(name) || undefined : undefined;
    const client = this.#config.clients.find(({ clientId }) => clientId === one('client_id'));
    const redirectUri = client?.redirectUris.find((uri) => uri === one('redirect_uri'));
    if (client === undefined || redirectUri === undefined) {
      return new Response('This link is not right.', { status: 400 });
    }
    const target = new URL(redirectUri);
    const state = query.get('state');
    if (state) target.searchParams.append('state', state);
    target.searchParams.append('iss', this.#config.issuer);
    const names = ['response_type', 'state', 'scope', 'code_challenge', 'code_challenge_method'];
    const challenge = one('code_challenge') ?? '';
    if (names.some((name) => query.getAll(name).length > 1) || !query.get('response_type')) {
      target.searchParams.append('error', 'invalid_request');
    } else if (one('response_type') !== 'code') {
      target.searchParams.append('error', 'unsupported_response_type');
    } else if (one('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
      target.searchParams.append('error', 'invalid_request');
    } else {
      const code = randomUUID() + randomUUID();
      const diesAt = Date.now() + 60_000;
      this.#codes.push([code, { client, redirectUri, challenge, diesAt, jti: undefined }]);
      target.searchParams.append('code', code);
    }
    return Response.redirect(target, 302);
  }

  async token(request: Request): Promise<Response> {
    const refuse = (error: string) =>
      Response.json({ error }, { status: 400, headers: { 'Cache-Control': 'no-store' } });
    const type = request.headers.get('content-type')?.toLowerCase() ?? '';
    if (request.method !== 'POST' || !/^application\/x-www-form-urlencoded *(;|$)/.test(type)) {
      return refuse('invalid_request');
    }
    const form = new URLSearchParams(await request.text());
    if (new Set(form.keys()).size !== form.size) return refuse('invalid_request');
    const grant = form.get('grant_type');
    if (!grant) return refuse('invalid_request');
    if (grant !== 'authorization_code') return refuse('unsupported_grant_type');
    if (!this.#config.clients.some(({ clientId }) => clientId === form.get('client_id'))) {
      return refuse('invalid_client');
    }
    if (!form.get('code')) return refuse('invalid_request');
    const pending = this.#codes.find(([code]) => code === form.get('code'))?.[1];
    const verifier = form.get('code_verifier') ?? '';
    if (
      pending?.client.clientId !== form.get('client_id') ||
      pending?.redirectUri !== form.get('redirect_uri') ||
      !/^[\w.~-]{43,128}$/.test(verifier) ||
      createHash('sha256').update(verifier).digest('base64url') !== pending.challenge
    ) {
      return refuse('invalid_grant');
    }
    if (pending.jti !== undefined) {
      this.#revoked.push(pending.jti);
      return refuse('invalid_grant');
    }
    if (Date.now() >= pending.diesAt) return refuse('invalid_grant');
    const jti = randomUUID() + randomUUID();
    pending.jti = jti;
    const token = await new SignJWT({ jti, client_id: pending.client.clientId })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
      .setIssuer(this.#config.issuer)
      .setSubject(this.#config.subject)
      .setIssuedAt(new Date())
      .setExpirationTime(new Date(Date.now() + 900_000))
      .sign((await this.#keys).privateKey);
    return Response.json(
      { access_token: token, token_type: 'bearer', expires_in: 900 },
      { headers: { 'Cache-Control': 'no-store', Pragma: 'no-cache' } },
    );
  }

  async introspect(accessToken: string) {
    try {
      const { payload } = await jwtVerify(accessToken, (await this.#keys).publicKey, {
        issuer: this.#config.issuer,
        currentDate: new Date(),
      });
      if (this.#revoked.includes(String(payload.jti))) return { active: false };
      return { active: true, subject: payload.sub, clientId: payload['client_id'] };
    } catch {
      return { active: false };
    }
  }
}

export function createAuthorizationServer(config: AuthorizationServerConfig): AuthorizationServer {
  return new AuthorizationServer(config);
}
