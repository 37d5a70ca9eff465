import type { Parts } from './parts.ts';

/** Answers one kind of request. */
export type Route = (request: Request, parts: Parts) => Promise<Response>;

/** The routes by method and path. */
export const ROUTES: ReadonlyMap<string, Route> = new Map([
  ['POST /login', login],
  ['GET /me', me],
  ['POST /transfer', transfer],
  ['POST /logout', logout],
]);

export function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

export async function formOf(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(await request.text());
}

async function login(request: Request, parts: Parts): Promise<Response> {
  const form = await formOf(request);
  const user = form.get('user');
  const password = form.get('password');
  if (!user || !password) return answer(400);
  let right: boolean;
  try {
    right = await parts.checkPassword(user, password);
  } catch {
    return answer(503);
  }
  if (!right) return answer(401);
  // The session that this browser had is over, or nobody could ever end it.
  parts.sessions.end(parts.sessionId(request));
  return answer(204, { 'set-cookie': parts.setCookie(parts.sessions.open(user)) });
}

async function me(request: Request, parts: Parts): Promise<Response> {
  const user = parts.sessions.userOf(parts.sessionId(request));
  if (user === null) return answer(401);
  const headers = { 'cache-control': 'no-store' };
  return Response.json({ user, transfers: parts.transfers.of(user) }, { headers });
}

async function transfer(request: Request, parts: Parts): Promise<Response> {
  const user = parts.sessions.userOf(parts.sessionId(request));
  if (user === null) return answer(401);
  const form = await formOf(request);
  const to = form.get('to');
  const amount = form.get('amount');
  if (!to || !amount) return answer(400);
  parts.transfers.record(user, { to, amount });
  return answer(204);
}

async function logout(request: Request, parts: Parts): Promise<Response> {
  parts.sessions.end(parts.sessionId(request));
  return answer(204, { 'set-cookie': parts.removeCookie() });
}
