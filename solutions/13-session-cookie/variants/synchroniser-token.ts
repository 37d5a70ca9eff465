// variant: A synchroniser token kept with each session, also before the sign-in; 303 to the start page.
import { randomBytes, timingSafeEqual } from 'node:crypto';

interface Visit {
  user: string | null;
  readonly csrfToken: string;
}

const NAME = '__Host-visit';
const ATTRIBUTES = 'HttpOnly; Secure; Path=/; SameSite=Strict';

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

export function createApp({
  checkPassword,
}: {
  origin: string;
  checkPassword: (user: string, password: string) => Promise<boolean>;
}) {
  const visits = new Map<string, Visit>();
  const transfers = new Map<string, { to: string; amount: string }[]>();

  const begin = (user: string | null) => {
    const id = randomBytes(24).toString('hex');
    const visit: Visit = { user, csrfToken: randomBytes(24).toString('hex') };
    visits.set(id, visit);
    return { visit, line: `${NAME}=${id}; ${ATTRIBUTES}` };
  };
  const idOf = (request: Request) =>
    (request.headers.get('cookie') ?? '')
      .split('; ')
      .find((pair) => pair.startsWith(`${NAME}=`))
      ?.slice(NAME.length + 1) ?? '';
  const seeOther = (headers: Record<string, string> = {}) =>
    new Response(null, { status: 303, headers: { location: '/', ...headers } });

  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const id = idOf(request);
    const visit = visits.get(id);
    if (pathname === '/me' && request.method === 'GET') {
      if (visit === undefined) {
        const { visit: fresh, line } = begin(null);
        const headers = { 'set-cookie': line };
        return Response.json({ csrfToken: fresh.csrfToken }, { status: 401, headers });
      }
      const { user, csrfToken } = visit;
      if (user === null) return Response.json({ csrfToken }, { status: 401 });
      return Response.json({ user, csrfToken, transfers: transfers.get(user) ?? [] });
    }
    if (request.method !== 'POST') return new Response(null, { status: 405 });
    const form = new URLSearchParams(await request.text());
    if (visit === undefined || !same(form.get('csrfToken') ?? '', visit.csrfToken)) {
      return new Response('This form is not ours.', { status: 403 });
    }
    switch (pathname) {
      case '/login': {
        const [user, password] = [form.get('user') ?? '', form.get('password') ?? ''];
        try {
          if (user === '' || !(await checkPassword(user, password))) {
            return new Response(null, { status: 401 });
          }
        } catch {
          return new Response(null, { status: 500 });
        }
        visits.delete(id);
        return seeOther({ 'set-cookie': begin(user).line });
      }
      case '/logout':
        visits.delete(id);
        return seeOther({ 'set-cookie': `${NAME}=; ${ATTRIBUTES}; Max-Age=0` });
      case '/transfer': {
        const [to, amount] = [form.get('to') ?? '', form.get('amount') ?? ''];
        if (visit.user === null) return new Response(null, { status: 401 });
        if (to === '' || amount === '') return new Response(null, { status: 400 });
        transfers.set(visit.user, [...(transfers.get(visit.user) ?? []), { to, amount }]);
        return seeOther();
      }
      default:
        return new Response(null, { status: 404 });
    }
  };
}
