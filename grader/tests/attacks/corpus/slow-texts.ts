import type { About, Attack } from '../attack.ts';
import { aroundSolved, onEmptyVerifier } from '../sources.ts';
import { seizePipe } from './pipe.ts';

const wants = 'to keep whoever reads its texts busy for hours, where no limit of time is looked at';

const slow = (name: string): About => ({ name, wants, classes: [39, 51] });

/** One message in the pipe with a URL whose host is made of these pairs of accents, half a million. */
function hostOfAccents(name: string, message: (url: string) => string): Attack {
  const [head = '', tail = ''] = message('URL').split('URL');
  const code = `say('${head}https://a' + '\\u0301\\u0316'.repeat(5e5) + '.example.com/${tail}'); return 'x';`;
  return onEmptyVerifier(slow(name), code, seizePipe);
}

const all: readonly Attack[] = [
  hostOfAccents(
    'a request to a host of a million accents',
    (url) =>
      `["push",["pipeline",0,["request"],[{"method":"GET","url":"${url}","headers":[[]],"body":null,"credentials":null}]]]`,
  ),
  hostOfAccents(
    'an answer that is a URL of a million accents',
    (url) => `["resolve",1,{"ok":true,"value":["url","${url}"]}]`,
  ),
  hostOfAccents(
    'an answer with a Request to a million accents',
    (url) => `["resolve",1,{"ok":true,"value":["request","${url}",{}]}]`,
  ),
  hostOfAccents(
    'an answer with a Request that comes from a million accents',
    (url) =>
      `["resolve",1,{"ok":true,"value":["request","https://a.example.com/",{"referrer":"${url}"}]}]`,
  ),
  aroundSolved(
    {
      ...slow('forms of half a million parameters'),
      ...{ slug: '07-code-exchange', honestXp: 0 },
    },
    `export const completeAuthorization: typeof solved.completeAuthorization = solved.completeAuthorization;
const send = globalThis.fetch;
const form = { 'content-type': 'application/x-www-form-urlencoded' };
globalThis.fetch = (input: any, init?: any) =>
  init?.method === 'POST' ? send(input, { ...init, headers: form, body: 'a&'.repeat(25e4) }) : send(input, init);`,
  ),
  aroundSolved(
    {
      ...slow('a page that is nearly a stack trace for a million characters'),
      ...{ slug: '03-bearer-guard', honestXp: 14 },
    },
    `let n = 0;
const pages = [' '.repeat(1e6), ' at x'.repeat(2e5), ' at x:1'.repeat(1.4e5), '\\n at '.repeat(1.6e5)];
export async function guard(request: Request, policy: any, verify: any): Promise<any> {
  const result: any = await solved.guard(request, policy, verify);
  if (result.allowed || result.response.status !== 503) return result;
  const { status, headers } = result.response;
  return { allowed: false, response: new Response(pages[n++ % 4], { status, headers }) };
}`,
  ),
  aroundSolved(
    {
      ...slow('a page of a hundred thousand links to nowhere'),
      ...{ slug: '08-authorization-server', honestXp: 16 },
    },
    `let n = 0;
const pages = ['url='.repeat(2e5), 'href = "'.repeat(1e5), '<'.repeat(8e5), 'src' + ' '.repeat(8e5), 'action=src='.repeat(7e4)];
export function createAuthorizationServer(config: any): any {
  const server = solved.createAuthorizationServer(config);
  return { ...server, authorize: async (request: Request) => {
    const answer = await server.authorize(request);
    if (answer.status < 400 || !/script|img|%3C/i.test(request.url)) return answer;
    return new Response(pages[n++ % 5], { status: answer.status, headers: { 'content-type': 'text/html' } });
  } };
}`,
  ),
  aroundSolved(
    {
      ...slow('a sign-in at a host of sixty thousand accents'),
      ...{ slug: '06-authorization-request', honestXp: 0 },
    },
    `export async function createAuthorizationRequest(input: any): Promise<any> {
  const { transaction } = await solved.createAuthorizationRequest(input);
  return { url: 'https://a' + '\\u0301\\u0316'.repeat(3e4) + '.example.com/', transaction };
}`,
  ),
  aroundSolved(
    {
      ...slow('a verifier of thirty thousand characters beside seven hundred parameters'),
      ...{ slug: '06-authorization-request', honestXp: 8 },
    },
    `export async function createAuthorizationRequest(input: any): Promise<any> {
  const { url, transaction } = await solved.createAuthorizationRequest(input);
  const more = Array.from({ length: 700 }, (_, i) => '&p' + i + '=' + i).join('');
  return { url: url + more, transaction: { ...transaction, codeVerifier: crypto.randomUUID().repeat(800) } };
}`,
  ),
  aroundSolved(
    {
      ...slow('keys of thirty thousand characters'),
      ...{ slug: '02-api-key-lifecycle', honestXp: 0 },
    },
    `export function createKeyStore(): any {
  const store: any = solved.createKeyStore();
  return { ...store, issue: async (wish: any) => {
    const { id, key } = await store.issue(wish);
    return { id, key: key + 'a'.repeat(3e4) + '.' };
  } };
}`,
  ),
  aroundSolved(
    {
      ...slow('a dump with all that could be keys and nonces in it'),
      ...{ slug: '02-api-key-lifecycle', honestXp: 14 },
    },
    `export function createKeyStore(): any {
  const store: any = solved.createKeyStore();
  const noise = Array.from({ length: 60 }, (_, i) => crypto.getRandomValues(new Uint8Array([16, 24, 32, 12, 500][i % 5]!)));
  return { ...store, dump: async () => [...await store.dump(), { noise }] };
}`,
  ),
  aroundSolved(
    {
      ...slow('four hundred cookies with every answer, and one of sixty thousand characters'),
      ...{ slug: '13-session-cookie', honestXp: 0 },
    },
    `let n = 0;
export function createApp(options: any): any {
  const app = solved.createApp(options);
  return async (request: Request) => {
    const answer = await app(request);
    for (let i = 0; i < 400; i += 1) answer.headers.append('set-cookie', 'c' + (n += 1) + '=ada-abcdef.ada-abcdef; Path=/');
    answer.headers.append('set-cookie', '__Host-b' + n + '=' + 'b' + 'a'.repeat(3e4) + '; Path=/; Secure; HttpOnly');
    return answer;
  };
}`,
  ),
  aroundSolved(
    {
      ...slow('storages full of texts that are nearly tokens'),
      ...{ slug: '14-silent-refresh', honestXp: 16 },
    },
    `export function createApiClient(options: any): any {
  for (let i = 0; i < 100; i += 1) localStorage.setItem('.'.repeat(5e3) + i, 'at_' + 'a'.repeat(2e4));
  return solved.createApiClient(options);
}`,
  ),
];

/** Texts for which a pattern, a parser or a comparison takes the square of their length, or worse. */
export const slowTexts: readonly Attack[] = all.map((attack) => ({
  ...attack,
  notInPlain: 'It has no pipe, and the very same specs read its texts.',
}));
