// variant: The code is an encrypted JWT that carries all it is bound to; only used ones are remembered.
import { createHash, randomBytes } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { AuthorizationServerConfig } from '../src/index.ts';
import { readForm } from '../src/parameters.ts';
import { rules } from '../src/rules.ts';
import { endpointsOf, openServer } from '../src/server.ts';
import { errorInForm } from '../src/token.ts';

interface Claims {
  readonly id: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly issuedAt: number;
}

export function createAuthorizationServer(config: AuthorizationServerConfig) {
  const key = randomBytes(32);
  const server = openServer(config, rules);
  const used = new Map<string, string>();

  const open = async (code: string): Promise<Claims | null> => {
    try {
      return (await jwtDecrypt(code, key)).payload as unknown as Claims;
    } catch {
      return null;
    }
  };

  return {
    ...endpointsOf(server),

    async authorize(request: Request): Promise<Response> {
      const answer = await endpointsOf(server).authorize(request);
      const [code = '', claims] = [...server.codes].at(-1) ?? [];
      if (claims === undefined) return answer;
      server.codes.clear();
      const sealed = await new EncryptJWT({ ...claims, id: code })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(key);
      const location = (answer.headers.get('location') ?? '').replace(code, sealed);
      return new Response(null, { status: 303, headers: { location } });
    },

    async token(request: Request): Promise<Response> {
      const form = await readForm(request);
      const error = form === null ? 'invalid_request' : errorInForm(form, server);
      if (form === null || error !== null) return rules.jsonAnswer(400, { error });
      const verifier = form.values.get('code_verifier') ?? '';
      const claims = await open(form.values.get('code') ?? '');
      const fits =
        claims?.clientId === form.values.get('client_id') &&
        claims?.redirectUri === form.values.get('redirect_uri') &&
        createHash('sha256').update(verifier).digest('base64url') === claims?.codeChallenge;
      if (claims === null || !fits) return rules.jsonAnswer(400, { error: 'invalid_grant' });
      const given = used.get(claims.id);
      if (given !== undefined || Date.now() - claims.issuedAt >= 60_000) {
        server.accessTokens.revoke(given ?? '');
        return rules.jsonAnswer(400, { error: 'invalid_grant' });
      }
      const accessToken = server.accessTokens.issue(claims.clientId);
      used.set(claims.id, accessToken);
      return rules.jsonAnswer(200, { access_token: accessToken, token_type: 'BEARER' });
    },
  };
}
