/** For the user, when nobody can be trusted with a redirect. It quotes nothing of the request. */
export function page(): Response {
  return new Response(
    '<!doctype html><title>Sign-in failed</title><p>The application that sent you here is not registered.',
    { status: 400, headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
}

/**
 * Sends the browser back to the client. The redirect URI's own query stays as it is (RFC 6749 §3.1.2).
 * 303 makes the browser go on with GET, whatever it came with (RFC 9700 §4.12).
 */
export function redirect(redirectUri: string, parameters: Record<string, string>): Response {
  const separator = redirectUri.includes('?') ? '&' : '?';
  const location = `${redirectUri}${separator}${new URLSearchParams(parameters)}`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

/** An answer of the token endpoint, which nobody may store (RFC 6749 §5.1). */
export function jsonAnswer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
