// variant: The cookie is a signed JWT by jose with a random jti; the server remembers those that are over.
import { createHash, randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { readCookie, removedSessionCookie, SESSION_COOKIE, sessionCookie } from '../src/cookies.ts';
import type { AppOptions } from '../src/index.ts';
import { isFromOwnPage } from '../src/own-page.ts';

export function createApp({ origin, checkPassword }: AppOptions) {
  const key = randomBytes(32);
  const over = new Set<string>();
  const ledger: { user: string; to: string; amount: string }[] = [];

  const sessionOf = async (request: Request) => {
    const token = readCookie(request, SESSION_COOKIE);
    if (token === null) return null;
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], issuer: origin });
      const { sub, jti } = payload;
      if (sub === undefined || jti === undefined || over.has(jti)) return null;
      return { user: decodeURIComponent(sub), jti };
    } catch {
      return null;
    }
  };
  const issue = (user: string) =>
    new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(origin)
      .setSubject(encodeURIComponent(user))
      .setJti(createHash('sha256').update(randomBytes(32)).digest('hex'))
      .setExpirationTime('8h')
      .sign(key);
  const text = (body: string, status: number, headers = {}) =>
    new Response(body, { status, headers: { 'content-type': 'text/plain', ...headers } });

  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const session = await sessionOf(request);
    if (request.method === 'GET' && pathname === '/me') {
      if (session === null) return text('sign in first', 401, { 'www-authenticate': 'Cookie' });
      const { user } = session;
      const transfers = ledger.filter((entry) => entry.user === user);
      return Response.json({ user, transfers, signedIn: true });
    }
    if (request.method !== 'POST') return text('nothing here', 405, { allow: 'GET, POST' });
    if (!isFromOwnPage(request, origin)) return text('forged', 403);
    const form = await request.formData().catch(() => new FormData());
    const field = (name: string) => String(form.get(name) ?? '');
    if (pathname === '/login') {
      const [user, password] = [field('user'), field('password')];
      if (user === '' || password === '') return text('incomplete', 400);
      const right = await checkPassword(user, password).catch(() => undefined);
      if (right === undefined) return text('try again later', 503, { 'retry-after': '60' });
      if (!right) return text('wrong', 401);
      if (session !== null) over.add(session.jti);
      return text('welcome', 200, { 'set-cookie': sessionCookie(await issue(user)) });
    }
    if (pathname === '/logout') {
      if (session !== null) over.add(session.jti);
      return text('bye', 200, { 'set-cookie': removedSessionCookie() });
    }
    if (pathname !== '/transfer') return text('nothing here', 404);
    if (session === null) return text('sign in first', 401);
    const [to, amount] = [field('to'), field('amount')];
    if (to === '' || amount === '') return text('incomplete', 400);
    ledger.push({ user: session.user, to, amount });
    return Response.json({ to, amount }, { status: 201 });
  };
}
