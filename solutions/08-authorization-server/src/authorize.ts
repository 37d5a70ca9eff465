import { type Parameters, parametersOf } from './parameters.ts';
import type { Rules } from './rules.ts';
import type { Server } from './state.ts';

/** The authorization endpoint (RFC 6749 §4.1.1). */
export function authorize(request: Request, { issuer, clients, codes, rules }: Server): Response {
  const { values, repeated } = parametersOf(new URL(request.url).searchParams);
  const client = clients.get(values.get('client_id') ?? '');
  const redirectUri = values.get('redirect_uri');
  // First of all: until this is settled there is nowhere to send an error (RFC 6749 §4.1.2.1).
  if (
    request.method !== 'GET' ||
    repeated.has('client_id') ||
    repeated.has('redirect_uri') ||
    client === undefined ||
    redirectUri === undefined ||
    !rules.isRegistered(redirectUri, client.redirectUris)
  ) {
    return rules.page();
  }
  const state = values.get('state');
  // Errors carry state and iss as well (RFC 6749 §4.1.2.1, RFC 9207 §2).
  const common = { ...(state === undefined ? {} : { state }), iss: issuer };
  const error = errorInRequest({ values, repeated }, rules);
  if (error !== null) return rules.redirect(redirectUri, { error, ...common });

  const code = rules.newSecret();
  codes.set(code, {
    clientId: client.clientId,
    redirectUri,
    codeChallenge: values.get('code_challenge') ?? '',
    issuedAt: Date.now(),
  });
  return rules.redirect(redirectUri, { code, ...common });
}

function errorInRequest({ values, repeated }: Parameters, rules: Rules): string | null {
  if (repeated.size > 0 || !values.has('response_type')) return 'invalid_request';
  if (values.get('response_type') !== 'code') return 'unsupported_response_type';
  return rules.isS256(values.get('code_challenge'), values.get('code_challenge_method'))
    ? null
    : 'invalid_request';
}
