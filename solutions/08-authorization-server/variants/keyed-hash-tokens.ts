// variant: Stateless access tokens with an HMAC; node:querystring reads; null-prototype objects keep; old codes are swept.
import { Buffer } from 'node:buffer';
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import querystring from 'node:querystring';
import type { AuthorizationServerConfig } from '../src/index.ts';

interface Entry {
  readonly client: string;
  readonly uri: string;
  readonly challenge: string;
  readonly at: number;
  token?: string;
}

type Fields = Readonly<Record<string, string | string[] | undefined>>;

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const same = (a: string, b: string) =>
  timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
const isTwice = (fields: Fields) => Object.values(fields).some((value) => Array.isArray(value));
const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/json;charset=utf-8',
      'Cache-Control': 'private, no-store',
    },
  });

export const createAuthorizationServer = ({
  issuer,
  clients,
  subject,
}: AuthorizationServerConfig) => {
  const key = randomBytes(32);
  const codes: Record<string, Entry> = Object.create(null);
  const revoked = new Set<string>();
  const sweep = () => {
    for (const [hash, { at }] of Object.entries(codes)) {
      if (Date.now() - at > 120_000) delete codes[hash];
    }
  };
  const seal = (body: string) => createHmac('sha512', key).update(body).digest('base64url');

  return Object.freeze({
    authorize: (request: Request): Response => {
      sweep();
      const fields: Fields = querystring.parse(request.url.split('?').slice(1).join('?'));
      const { client_id: id, redirect_uri: uri, state, code_challenge: challenge = '' } = fields;
      const known = clients.some(
        ({ clientId, redirectUris }) =>
          clientId === id && redirectUris.some((each) => each === uri),
      );
      if (!known) return Response.json({ error: 'invalid_request' }, { status: 400 });
      const answer: Record<string, string> = { iss: issuer };
      if (typeof state === 'string' && state !== '') answer['state'] = state;
      if (isTwice(fields) || !fields['response_type']) answer['error'] = 'invalid_request';
      else if (fields['response_type'] !== 'code') answer['error'] = 'unsupported_response_type';
      else if (fields['code_challenge_method'] !== 'S256') answer['error'] = 'invalid_request';
      else if (!/^[A-Za-z0-9_-]{43}$/.test(String(challenge))) answer['error'] = 'invalid_request';
      else {
        const code = randomBytes(16).toString('base64');
        answer['code'] = code;
        codes[sha256(code)] = {
          client: String(id),
          uri: String(uri),
          challenge: String(challenge),
          at: Date.now(),
        };
      }
      if (answer['error']) answer['error_description'] = 'Siehe RFC 6749';
      const location =
        String(uri) + (String(uri).includes('?') ? '&' : '?') + querystring.stringify(answer);
      return new Response('', {
        status: 302,
        headers: { location, 'referrer-policy': 'no-referrer' },
      });
    },

    token: async (request: Request): Promise<Response> => {
      const type = request.headers.get('content-type') ?? '';
      if (request.method !== 'POST') return json(405, { error: 'invalid_request' });
      if (type.split(';')[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') {
        return json(400, { error: 'invalid_request' });
      }
      const fields: Fields = querystring.parse(Buffer.from(await request.arrayBuffer()).toString());
      if (isTwice(fields)) return json(400, { error: 'invalid_request' });
      const of = (name: string) => String(fields[name] ?? '');
      if (of('client_id') === '' || of('code') === '' || of('grant_type') === '') {
        return json(400, { error: 'invalid_request' });
      }
      if (of('grant_type') !== 'authorization_code') {
        return json(400, { error: 'unsupported_grant_type' });
      }
      if (!clients.some(({ clientId }) => clientId === of('client_id'))) {
        return json(401, { error: 'invalid_client' });
      }
      const entry = codes[sha256(of('code'))];
      const verifier = of('code_verifier');
      if (!entry || !/^[A-Za-z0-9._~-]{43,128}$/.test(verifier))
        return json(400, { error: 'invalid_grant' });
      const isRight =
        same(entry.client, of('client_id')) &&
        same(entry.uri, of('redirect_uri')) &&
        same(entry.challenge, sha256(verifier));
      if (!isRight) return json(400, { error: 'invalid_grant' });
      if (entry.token !== undefined) revoked.add(entry.token);
      if (entry.token !== undefined || Date.now() - entry.at > 59_999) {
        return json(400, { error: 'invalid_grant' });
      }
      const claims = {
        s: subject,
        c: entry.client,
        n: randomBytes(9).toString('hex'),
        t: Date.now(),
      };
      const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
      entry.token = `${body}.${seal(body)}`;
      return json(200, { access_token: entry.token, token_type: 'bearer', expires_in: 3_600 });
    },

    introspect: (token: string) => {
      const [body = '', mac = ''] = token.split('.');
      if (!same(mac, seal(body)) || revoked.has(token)) return { active: false };
      const { s, c, t } = JSON.parse(Buffer.from(body, 'base64url').toString());
      return Date.now() < t + 3_600_000
        ? { active: true, subject: s, clientId: c, issuer, expiresAt: t + 3_600_000 }
        : { active: false };
    },
  });
};
