/** The parameters of a challenge, in the order in which they are written. */
export interface ChallengeParameters {
  readonly realm: string;
  /** RFC 6750 §3.1. Absent when no token was sent. */
  readonly error?: 'invalid_request' | 'invalid_token' | 'insufficient_scope';
  /** Space-delimited. */
  readonly scope?: string;
}

/** A request that may not pass, and its response. */
export interface Refusal {
  allowed: false;
  response: Response;
}

/** Refuses with a `Bearer` challenge (RFC 6750 §3). */
export function refusal(status: number, parameters: ChallengeParameters): Refusal {
  const challenge = Object.entries(parameters).map(([name, value]) => `${name}=${quoted(value)}`);
  const headers = { 'WWW-Authenticate': `Bearer ${challenge.join(', ')}` };
  return { allowed: false, response: new Response(null, { status, headers }) };
}

/** Refuses for want of an answer about the token. A challenge would blame the token. */
export function unavailable(): Refusal {
  return { allowed: false, response: new Response(null, { status: 503 }) };
}

/** A quoted-string (RFC 9110 §5.6.4). */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
