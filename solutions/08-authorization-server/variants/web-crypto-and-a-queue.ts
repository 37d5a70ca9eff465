// variant: WebCrypto hashes and a slow store answers, one redemption after the other in a queue for each code.
import { setTimeout } from 'node:timers/promises';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { type Parameters, readForm } from '../src/parameters.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer, type Server } from '../src/server.ts';
import { errorInForm } from '../src/token.ts';

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const server = openServer(config, {
    ...rules,
    newSecret: () => {
      const octets = crypto.getRandomValues(new Uint8Array(20));
      return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
    },
  });
  const queues = new Map<string, Promise<unknown>>();
  return {
    ...endpointsOf(server),
    async token(request: Request): Promise<Response> {
      const form = await readForm(request);
      const error = form === null ? 'invalid_request' : errorInForm(form, server);
      if (form === null || error !== null) return rules.jsonAnswer(400, { error });
      const code = form.values.get('code') ?? '';
      const before = queues.get(code) ?? Promise.resolve();
      const answer = before.then(() => redeem(form.values, server));
      queues.set(code, answer);
      return answer;
    },
  };
}

async function redeem(values: Parameters['values'], server: Server): Promise<Response> {
  const code = server.codes.get(values.get('code') ?? '');
  const verifier = new TextEncoder().encode(values.get('code_verifier'));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', verifier));
  const isFirst = code?.accessToken === undefined;
  if (code !== undefined && isFirst) await setTimeout(0);
  if (
    code?.clientId !== values.get('client_id') ||
    code?.redirectUri !== values.get('redirect_uri') ||
    hash.toBase64({ alphabet: 'base64url', omitPadding: true }) !== code?.codeChallenge ||
    (isFirst && rules.hasExpired(code.issuedAt))
  ) {
    return rules.jsonAnswer(400, { error: 'invalid_grant' });
  }
  if (!isFirst) {
    server.accessTokens.revoke(code.accessToken ?? '');
    return rules.jsonAnswer(400, { error: 'invalid_grant' });
  }
  code.accessToken = server.accessTokens.issue(code.clientId);
  return rules.jsonAnswer(200, { access_token: code.accessToken, token_type: 'Bearer' });
}
