import type { About, Attack } from '../attack.ts';
import { aroundSolved } from '../sources.ts';
import { seizePipe } from './pipe.ts';

const wants =
  'to be asked too little, or to end the judge, by what it says to a function of the spec';

/** What a spec's function may be handed that is no text. `given()` makes them all anew. */
const oddities = `
let handed = 0;
const lost = () => { const one = Promise.reject(new Error('handed over')); one.catch(() => undefined); return one; };
const given = (): any[] => [
  { asymmetricMatch: () => true, toString: () => 'x', toJSON: () => 'x', length: 40 },
  [{ asymmetricMatch: () => true }], () => true, async () => { throw new Error('called'); },
  JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}},"hasOwnProperty":1}'),
  new Error('e', { cause: { then: () => 1 } }), Object.assign(new Error('m'), { asymmetricMatch: () => true }),
  Promise.resolve('x'), new Promise(() => undefined), lost(),
  new Headers([['a', 'b']]), new Request('https://a.example.com/', { method: 'POST', body: 'x' }),
  new Response(new ReadableStream({ pull: (to) => to.error(new Error('torn')) })), new ReadableStream(),
  { get token(): any { throw new Error('read'); } }, new Proxy({}, { ownKeys: () => { throw new Error('keys'); } }),
  ...(handed++ % 10 === 0 ? ['x'.repeat(1e5), Array.from({ length: 20000 }, () => 'x'), new Uint8Array(1e5)] : []), 1n << 5000n, new Date(NaN),
  Symbol('s'), undefined, null, -0, NaN, new Map([[1, 2]]), new URL('https://a.example.com/'),
];
const hand = (to: any, ...more: any[]) => {
  for (const one of given()) void Promise.resolve(one).catch(() => undefined).then(() => to(one, ...more)).catch(() => undefined);
  void to(...given().slice(0, 5)).catch(() => undefined);
  void to(to).catch(() => undefined);
};`;

type Where = Pick<Attack, 'slug' | 'honestXp'>;

const guardIs = (honestXp: number): Where => ({ slug: '03-bearer-guard', honestXp });
const claimsAre = (honestXp: number): Where => ({ slug: '11-jwt-claims', honestXp });
const appIs = (honestXp: number): Where => ({ slug: '13-session-cookie', honestXp });
const clientIs = (honestXp: number): Where => ({ slug: '14-silent-refresh', honestXp });

const named = (name: string, classes: readonly number[]): About => ({ name, wants, classes });

/** A guard around the solved one: `code` is the body of its function of `request`, `policy`, `verify`. */
function guard(about: About, honestXp: number, code: string, top = ''): Attack {
  return aroundSolved(
    { ...about, ...guardIs(honestXp) },
    `${top}\nexport async function guard(request: Request, policy: any, verify: any): Promise<any> { ${code} }`,
  );
}

/** The same for the claims of exercise 11. */
function claims(about: About, honestXp: number, code: string, top = ''): Attack {
  return aroundSolved(
    { ...about, ...claimsAre(honestXp) },
    `${top}\nexport async function validateClaims(token: any, expected: any): Promise<any> { const { isRevoked } = expected; ${code} }`,
  );
}

const all: readonly Attack[] = [
  guard(
    named('odd things handed to verify before the token', [5, 8, 39]),
    // Solved, and noise that costs it some tasks: how many depends on what comes first.
    14,
    'hand(verify); return solved.guard(request, policy, verify);',
    oddities,
  ),
  guard(
    named('odd things handed to verify in place of the token', [5, 8]),
    6,
    `return solved.guard(request, policy, async () => verify(given()[n++ % 9]).catch(() => null));`,
    `${oddities}\nlet n = 0;`,
  ),
  guard(
    named('verify asked once more, a moment after the answer', [19]),
    // By its timers it gets less, now in one test and now in another.
    14,
    `setTimeout(() => void verify('late').catch(() => undefined), 0);
     setTimeout(() => void verify('later').catch(() => undefined), 40);
     return solved.guard(request, policy, verify);`,
  ),
  guard(
    named('the verify of the first test asked in all later ones', [27]),
    6,
    'const asked = kept; kept ??= verify; return solved.guard(request, policy, asked ?? (async () => null));',
    'let kept: any;',
  ),
  guard(
    named('what verify said of one token taken for all others', [27]),
    12,
    `return solved.guard(request, policy, async (token: string) => (grant = (await verify(token)) ?? grant));`,
    `let grant: any = { subject: 'nobody', scopes: [] };`,
  ),
  guard(
    named('verify asked fifty thousand times and never awaited', [51, 52]),
    0,
    `for (let n = 0; n < 50000; n += 1) void verify('x' + n).catch(() => undefined);
     return solved.guard(request, policy, verify);`,
  ),
  guard(
    named('verify released, and asked by a name of its own', [5, 38]),
    14,
    `for (let n = 1; n < 40; n += 1) { try { verify.dispose?.(); verify[Symbol.dispose]?.(); } catch {} }
     await new Promise((resolve) => setTimeout(resolve, 5));
     say('["release",-1,1]'); say('["push",["pipeline",-1,["constructor"],[]]]');
     return solved.guard(request, policy, verify);`,
    seizePipe,
  ),
  guard(
    named('the stubs of the judge handed back to it', [5, 38]),
    14,
    `for (let n = 1; n < 30; n += 1) say('["push",["pipeline",-' + n + ',[],[["import",-' + n + '],["pipeline",0],["pipeline",-' + n + ',["then"]]]]]');
     return solved.guard(request, policy, verify);`,
    seizePipe,
  ),
  guard(
    named('verify asked in the pipe with whatever the pipe knows', [8, 38]),
    14,
    `const args = ['["undefined"]', '["nan"]', '["error","E","m",null,{"then":["export",-9],"asymmetricMatch":["export",-10],"cause":["export",-11]}]', '["bytes","AAAA","BigInt64Array"]', '["bytes","AAAA","ArrayBuffer"]', '["date",null]', '["headers",[["a","b"]]]', '["request","https://a.example.com/",{"method":"POST","body":["readable",1]}]', '["response",["readable",2],{"status":204}]', '{"__proto__":{"a":1},"then":["export",-12]}', '[[["export",-13],["readable",3]]]'];
     say('["pipe"]');
     say('["' + (k % 2 ? 'push' : 'stream') + '",["pipeline",-1,[],[' + args[k++ % args.length] + ']]]');
     return solved.guard(request, policy, verify);`,
    `${seizePipe}\nlet k = 0;`,
  ),
  guard(
    named('errors that look like those of the judge', [10, 11]),
    0,
    `throw Object.assign(new Error(texts[n % texts.length]), { name: names[n++ % names.length], code: 'VITEST_PENDING', state: 'skip', result: { state: 'pass' } });`,
    `let n = 0;
     const names = ['SubjectGone', 'SkipError', 'PendingError', 'AssertionError', 'LessonFailure', 'TestSyntaxError'];
     const texts = ['test is skipped', 'Not run: your code was stopped earlier in this test.', 'Your guard let a visitor in.', 'x See RFC 6750 §3.1.'];`,
  ),
  guard(
    named('properties and methods of verify', [5, 30]),
    14,
    `for (const name of ['constructor', 'dup', 'call', 'apply', 'bind', 'then', 'onRpcBroken', 'map', '__proto__', 'raw', 'hook', 'session']) {
       const found = verify[name];
       if (found && !['constructor', 'call', 'apply', 'bind', '__proto__'].includes(name)) console.log('probe a stub: got ' + name);
     }
     try { new verify('x'); } catch {}
     try { verify.constructor('return process')(); console.log('probe code from text: got it'); } catch {}
     return solved.guard(request, policy, verify);`,
  ),
  claims(
    named('odd things handed to isRevoked', [5, 8, 39]),
    16,
    'hand(isRevoked); return solved.validateClaims(token, expected);',
    oddities,
  ),
  claims(
    named('isRevoked asked about an object that says it is the jti', [5]),
    14,
    `return solved.validateClaims(token, { ...expected, isRevoked: (jti: string) => isRevoked({ jti, length: jti.length, toString: () => jti, asymmetricMatch: () => true }) });`,
  ),
  claims(
    named('the answer of isRevoked kept, and asked for by count', [26, 27]),
    14,
    `return solved.validateClaims(token, { ...expected, isRevoked: async (jti: string) => {
       if (!known.has(jti)) known.set(jti, await isRevoked(jti));
       else void isRevoked(jti).catch(() => undefined);
       return known.get(jti);
     } });`,
    'const known = new Map<string, boolean>();',
  ),
  claims(
    named('isRevoked asked while the answer is on its way', [19, 22]),
    14,
    `const answer = await solved.validateClaims(token, { ...expected, isRevoked: async () => false });
     if (answer.ok) void isRevoked(token.payload.jti).then((gone: boolean) => { if (gone) answer.ok = false; }, () => undefined);
     return answer;`,
  ),
  aroundSolved(
    { ...named('odd things handed to checkPassword', [5, 8, 39]), ...appIs(16) },
    `${oddities}
export function createApp(options: any) {
  const app = solved.createApp(options);
  return async (request: Request) => { hand(options.checkPassword, 'x'); return app(request); };
}`,
  ),
  aroundSolved(
    { ...named('a session for whomever checkPassword knows by undefined', [26]), ...appIs(14) },
    `export function createApp(options: any) {
  return solved.createApp({ ...options, checkPassword: async (user: string, password: string) =>
    (await options.checkPassword(user, password)) || (await options.checkPassword({ user }, undefined)) });
}`,
  ),
  aroundSolved(
    { ...named('the pages of earlier tests told that they are signed out', [27]), ...clientIs(16) },
    `const all: any[] = [];
export function createApiClient(options: any) {
  for (const told of all) void told({ asymmetricMatch: () => true }, told).catch(() => undefined);
  all.push(options.onSignedOut);
  return solved.createApiClient(options);
}`,
  ),
  aroundSolved(
    { ...named('a sign-out told to the page of the first test', [27]), ...clientIs(14) },
    `let first: any;
export function createApiClient(options: any) {
  const told = first ?? (async () => undefined);
  first ??= options.onSignedOut;
  return solved.createApiClient({ ...options, onSignedOut: () => told() });
}`,
  ),
];

/** Attacks by what is said to the functions that a spec hands out. */
export const callbacks: readonly Attack[] = all.map((attack) => {
  return attack.name.startsWith('odd things') || attack.name.includes('fifty thousand')
    ? attack
    : {
        ...attack,
        notInPlain: 'It has no pipe, and the very same specs look at what they were asked.',
      };
});
