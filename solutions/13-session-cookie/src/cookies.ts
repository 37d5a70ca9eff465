/** The session cookie's name. The browser takes `__Host-` names from this very host alone. */
export const SESSION_COOKIE = '__Host-session';

/** What the browser asks of such a name, and what keeps scripts and other sites from the cookie. */
export const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The value of a cookie of exactly this name; `null` if the request has none. */
export function readCookie(request: Request, name: string): string | null {
  // Browsers put "; " between cookies. Trimming more than that would join names that they keep apart.
  for (const pair of (request.headers.get('cookie') ?? '').split('; ')) {
    const at = pair.indexOf('=');
    if (at !== -1 && pair.slice(0, at) === name) return pair.slice(at + 1);
  }
  return null;
}

/** The `Set-Cookie` line that gives a browser its session. */
export function sessionCookie(id: string): string {
  return `${SESSION_COOKIE}=${id}; ${ATTRIBUTES}`;
}

/** The `Set-Cookie` line that takes it away. It needs the same attributes, or the browser ignores it. */
export function removedSessionCookie(): string {
  return `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
}
