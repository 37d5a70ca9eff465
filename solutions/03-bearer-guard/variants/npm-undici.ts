// variant: The Response of npm undici, and the header read by hand, character by character.
import { Response as UndiciResponse } from 'undici';
import type { GuardResult, Policy, Verify } from '../src/index.ts';

const TOKEN_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/';

function readToken(text: string): string | null {
  let at = 0;
  while (at < text.length && TOKEN_CHARACTERS.includes(text.charAt(at))) at += 1;
  if (at === 0) return null;
  while (text.charAt(at) === '=') at += 1;
  return at === text.length ? text : null;
}

function quote(text: string): string {
  let quoted = '';
  for (const character of text) {
    quoted += character === '"' || character === '\\' ? `\\${character}` : character;
  }
  return `"${quoted}"`;
}

export async function guard(
  request: Request,
  policy: Policy,
  verify: Verify,
): Promise<GuardResult> {
  const refuse = (status: number, ...more: string[]): GuardResult => {
    const challenge = `Bearer ${[`realm=${quote(policy.realm)}`, ...more].join(', ')}`;
    const headers = { 'WWW-Authenticate': challenge };
    const response = new UndiciResponse(`${status}`, { status, headers });
    return { allowed: false, response: response as unknown as Response };
  };
  const header = request.headers.get('authorization') ?? '';
  const space = header.indexOf(' ');
  const scheme = space < 0 ? header : header.slice(0, space);
  if (scheme.toUpperCase() !== 'BEARER') return refuse(401);
  let start = scheme.length;
  while (header.charAt(start) === ' ') start += 1;
  const token = readToken(header.slice(start));
  if (token === null) return refuse(400, 'error="invalid_request"');

  let grant: Awaited<ReturnType<Verify>> | 'unknown' = 'unknown';
  try {
    grant = await verify(token);
  } finally {
    // biome-ignore lint/correctness/noUnsafeFinally: a failure of verify ends here, on purpose.
    if (grant === 'unknown') return refuse(503);
  }
  if (grant === null) return refuse(401, 'error="invalid_token"');
  const { scopes, subject } = grant;
  if (policy.requiredScopes.every((scope) => scopes.includes(scope))) {
    return { allowed: true, subject };
  }
  const scope = quote(policy.requiredScopes.join(' '));
  return refuse(403, 'error="insufficient_scope"', `scope=${scope}`);
}
