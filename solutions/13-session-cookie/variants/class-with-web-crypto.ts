// variant: A class, WebCrypto for the ids, sessions in a list; a sign-out also sends Clear-Site-Data, and is 401 without a session.
import type { AppOptions } from '../src/index.ts';

class Bank {
  readonly #options: AppOptions;
  #sessions: { readonly id: string; readonly user: string }[] = [];
  readonly #transfers: { readonly user: string; readonly to: string; readonly amount: string }[] =
    [];

  constructor(options: AppOptions) {
    this.#options = options;
  }

  async handle(request: Request): Promise<Response> {
    const route = `${request.method} ${new URL(request.url).pathname}`;
    const cookies = new Map(
      (request.headers.get('cookie') ?? '').split(/; */).map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [name, value.join('=')];
      }),
    );
    const session = this.#sessions.find(({ id }) => id === cookies.get('__Host-s'));
    if (route === 'GET /me') return this.#me(session?.user);
    if (request.method !== 'POST') return new Response(null, { status: 404 });
    const origin = request.headers.get('sec-fetch-site') ?? request.headers.get('origin');
    if (origin !== 'same-origin' && origin !== this.#options.origin) {
      return Response.json({ error: 'forbidden' }, { status: 403 });
    }
    const form = Object.fromEntries(new URLSearchParams(await request.text()));
    if (route === 'POST /login') return this.#login(form, session?.id);
    if (session === undefined) return new Response(null, { status: 401 });
    if (route === 'POST /logout') {
      this.#sessions = this.#sessions.filter(({ id }) => id !== session.id);
      const headers = { 'clear-site-data': '"cookies"' };
      return new Response(null, { status: 204, headers });
    }
    const { to, amount } = form;
    if (!to || !amount) return new Response(null, { status: 400 });
    this.#transfers.push({ user: session.user, to, amount });
    return new Response(null, { status: 202 });
  }

  #me(user: string | undefined): Response {
    if (user === undefined) return new Response(null, { status: 401 });
    const own = this.#transfers.filter((transfer) => transfer.user === user);
    return Response.json({ user, transfers: own.map(({ to, amount }) => ({ amount, to })) });
  }

  async #login(form: Record<string, string>, oldId?: string): Promise<Response> {
    const { user, password } = form;
    if (!user || !password) return new Response(null, { status: 401 });
    try {
      const right = await this.#options.checkPassword(user, password);
      if (!right) return new Response(null, { status: 401 });
    } catch {
      return new Response(null, { status: 502 });
    }
    const id = [...crypto.getRandomValues(new Uint32Array(6))].join('-');
    this.#sessions = [...this.#sessions.filter((each) => each.id !== oldId), { id, user }];
    const cookie = `__Host-s=${id}; SameSite=Lax; Path=/; HttpOnly; Secure`;
    return Response.json({ user }, { headers: { 'Set-Cookie': cookie } });
  }
}

export function createApp(options: AppOptions) {
  const bank = new Bank(options);
  return (request: Request) => bank.handle(request);
}
