// variant: One list of events instead of state: what a code and a token are worth is read from what has happened.
import { hash, randomBytes } from 'node:crypto';
import type { AuthorizationServerConfig } from '../src/index.ts';

type Happened =
  | { what: 'code'; code: string; client: string; uri: string; challenge: string; at: number }
  | { what: 'token'; token: string; code: string; client: string; at: number }
  | { what: 'replay'; code: string };

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const log: Happened[] = [];
  const only = (query: URLSearchParams, name: string) => {
    const [first, ...more] = query.getAll(name);
    return more.length > 0 ? null : first;
  };

  async function authorize({ url }: Request) {
    const query = new URL(url).searchParams;
    const client = config.clients.find((each) => each.clientId === only(query, 'client_id'));
    const uri = client?.redirectUris.find((each) => each === only(query, 'redirect_uri'));
    if (!client || !uri) return new Response('Bad link', { status: 400 });
    const answer = new URLSearchParams({ iss: config.issuer });
    const state = only(query, 'state');
    if (state) answer.set('state', state);
    const challenge = only(query, 'code_challenge');
    const isTwice = ['response_type', 'state', 'scope'].some((name) => only(query, name) === null);
    if (isTwice || !query.get('response_type')) answer.set('error', 'invalid_request');
    else if (query.get('response_type') !== 'code')
      answer.set('error', 'unsupported_response_type');
    else if (
      !challenge ||
      only(query, 'code_challenge_method') !== 'S256' ||
      challenge.length !== 43 ||
      /[^\w-]/.test(challenge)
    ) {
      answer.set('error', 'invalid_request');
    } else {
      const code = randomBytes(24).toString('hex');
      answer.set('code', code);
      log.push({ what: 'code', code, client: client.clientId, uri, challenge, at: Date.now() });
    }
    const [place, own] = uri.split(/\?(.*)/s);
    const location = `${place}?${own === undefined ? answer : `${answer}&${own}`}`;
    return new Response(null, { status: 302, headers: { location } });
  }

  async function token(request: Request) {
    const headers = { 'cache-control': 'no-store' };
    const refuse = (error: string) => Response.json({ error }, { status: 400, headers });
    const [type] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
    if (type !== 'application/x-www-form-urlencoded') return refuse('invalid_request');
    const form = new URLSearchParams(await request.text());
    const names = ['grant_type', 'client_id', 'code', 'redirect_uri', 'code_verifier'];
    const [grant, client, code, uri, verifier = ''] = names.map((name) => only(form, name));
    if ([grant, client, code, uri, verifier].includes(null)) return refuse('invalid_request');
    if (!grant || !client || !code) return refuse('invalid_request');
    if (grant !== 'authorization_code') return refuse('unsupported_grant_type');
    if (config.clients.every((each) => each.clientId !== client)) return refuse('invalid_client');
    const issued = log.find((each) => each.what === 'code' && each.code === code);
    if (
      issued?.what !== 'code' ||
      issued.client !== client ||
      issued.uri !== uri ||
      !/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier ?? '') ||
      hash('sha256', verifier ?? '', 'base64url') !== issued.challenge
    ) {
      return refuse('invalid_grant');
    }
    if (log.some((each) => each.what === 'token' && each.code === code)) {
      log.push({ what: 'replay', code });
      return refuse('invalid_grant');
    }
    if (Date.now() - issued.at >= 60_000) return refuse('invalid_grant');
    const given = `${randomBytes(33).toString('base64')}==`;
    log.push({ what: 'token', token: given, code, client, at: Date.now() });
    return Response.json({ access_token: given, token_type: 'Bearer' }, { headers });
  }

  async function introspect(text: string) {
    const given = log.find((each) => each.what === 'token' && each.token === text);
    if (given?.what !== 'token') return { active: false };
    const isRevoked = log.some((each) => each.what === 'replay' && each.code === given.code);
    return isRevoked
      ? { active: false }
      : { active: true, subject: config.subject, clientId: given.client };
  }

  return { authorize, token, introspect };
}
