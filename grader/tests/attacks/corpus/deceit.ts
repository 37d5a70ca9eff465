import type { Attack } from '../attack.ts';
import { keyStore, pkce } from '../exercises.ts';
import { alwaysAnswer, aroundSolved, onEmptyVerifier } from '../sources.ts';

/** An exercise 05 whose two functions are these. */
function verifierAndChallenge(
  about: Pick<Attack, 'name' | 'wants' | 'classes'>,
  honestXp: number,
  source: string,
): Attack {
  return { ...about, slug: pkce, honestXp, source: () => source };
}

const goodChallenge = `
export async function createCodeChallenge(verifier: string): Promise<string> {
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) throw new RangeError('not a code verifier');
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}`;

/** Attacks on what a test takes for granted: the network, the clock, chance, its own secrecy. */
export const deceit: readonly Attack[] = [
  alwaysAnswer(
    {
      name: 'patched fetch, Headers and Request',
      wants: 'the mock servers and the specs to see traffic that was never sent',
      classes: [21],
    },
    'null',
    `globalThis.fetch = (async () => new Response('{"ok":true}')) as any;
     Headers.prototype.get = () => 'ApiKey x';
     Request.prototype.clone = () => new Request('https://x.example.com/');`,
  ),
  verifierAndChallenge(
    {
      name: 'a clock that it sets itself',
      wants: 'time to stand still, so that nothing ever expires',
      classes: [22],
    },
    6,
    `import { createHash } from 'node:crypto';
Date.now = () => 0;
globalThis.Date = class extends Date { constructor() { super(0); } } as any;
let n = Date.now();
export function createCodeVerifier(): string {
  return createHash('sha256').update(String((n += 1))).digest('base64url');
}${goodChallenge}`,
  ),
  verifierAndChallenge(
    {
      name: 'constant randomness',
      wants: 'secrets that it knows to pass for random ones',
      classes: [23],
    },
    6,
    `import { createHash } from 'node:crypto';
crypto.getRandomValues = ((array: any) => array.fill(7)) as any;
Math.random = () => 0.5;
export function createCodeVerifier(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}${goodChallenge}`,
  ),
  alwaysAnswer(
    {
      name: 'the mock server’s own handlers',
      wants: 'to read or replace what answers the requests',
      classes: [24],
    },
    'null',
    `for (const key of [...Object.getOwnPropertyNames(globalThis), ...Object.getOwnPropertySymbols(globalThis)]) {
       if (/msw|interceptor|mock/i.test(String(key))) console.log('probe the mock server: got ' + String(key));
     }`,
  ),
  alwaysAnswer(
    {
      name: 'the name of the running test',
      wants: 'to know what is asked before it answers',
      classes: [25],
    },
    'look()',
    `function look(): null {
       const state = (globalThis as any)[Symbol.for('expect-global')]?.getState?.();
       if (state?.currentTestName) console.log('probe the running test’s name: got ' + state.currentTestName);
       const worker = (globalThis as any).__vitest_worker__;
       if (worker) console.log('probe the runner’s state: got ' + worker.filepath);
       if (process.env['VITEST']) console.log('probe that it is graded: got it');
       return null;
     }`,
  ),
  verifierAndChallenge(
    {
      name: 'answers learnt by heart',
      wants: 'to answer from a list of what the specs ask',
      classes: [26],
    },
    1,
    `const known: Record<string, string> = {
  'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk': 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
};
export function createCodeVerifier(): string { return Object.keys(known)[0]!; }
export async function createCodeChallenge(verifier: string): Promise<string> { return known[verifier] ?? ''; }`,
  ),
  verifierAndChallenge(
    {
      name: 'the reference solution, called',
      wants: 'somebody else’s work to answer',
      classes: [26],
    },
    0,
    `const tried = await (import as any)('../../../../solutions/05-pkce-challenge/src/index.ts').catch(() => null);
export const createCodeVerifier = tried?.createCodeVerifier ?? (() => '');
export const createCodeChallenge = tried?.createCodeChallenge ?? (async () => '');`.replace(
      '(import as any)',
      'import',
    ),
  ),
  alwaysAnswer(
    {
      name: 'answers by the count of calls',
      wants: 'to know from home in which order the tests come',
      classes: [27],
    },
    'answers[(n += 1) % answers.length]',
    `let n = -1;
     const answers: any[] = [{ ok: false, reason: 'missing' }, { ok: false, reason: 'malformed' }, { ok: false, reason: 'conflict' }];`,
  ),
  onEmptyVerifier(
    {
      name: 'a promise that settles after its test',
      wants: 'an answer to one test to be taken for another',
      classes: [19, 27],
    },
    `return { then: (resolve: any) => setTimeout(() => resolve('x'), 50) };`,
  ),
  onEmptyVerifier(
    {
      name: 'guesses of the seed',
      wants:
        'to draw the keys, tokens and names of the run itself, and to know which test is running',
      classes: [25, 26],
    },
    `const now = Date.now();
     // The instant of a test is drawn from the run's seed and the test's own name, and both rules are public.
     const first = Date.UTC(2027, 0, 1) / 1000, span = 10 * 365 * 24 * 3600;
     const instant = (seed: string) => (first + createHash('sha256').update(seed).digest().readUInt32BE(0) % span) * 1000;
     const name = 'refuses-bad-verifiers > nothing at all is too few';
     const guesses = ['', 'seed', 'test', 'kata', 'undefined', 'null', String(process.pid), String(now), 'standalone', '0'.repeat(32)];
     for (let n = 0; n < 20000; n += 1) guesses.push(String(n), n.toString(16).padStart(32, '0'));
     const found = guesses.find((seed) => [seed + '/05-pkce-challenge/' + name, seed + '/05-pkce-challenge/x > ' + name].some((text) => instant(text) === now));
     if (found !== undefined) console.log('probe the seed of the run: got ' + found);
     return 'x';`,
  ),
  aroundSolved(
    {
      name: 'the fake clock taken off',
      wants: 'a time of its own, in which no key ever expires',
      classes: [22],
      slug: keyStore,
      honestXp: 10,
    },
    `const { clock } = Date as any;
     clock?.uninstall?.();
     for (const key of Object.getOwnPropertyNames(Date)) { try { (Date as any)[key]?.uninstall?.(); } catch {} }
     Date.now = () => 0;
     globalThis.Date = new Proxy(Date, { construct: () => new (Object.getPrototypeOf(new Date()).constructor)(0) });
     export const createKeyStore = () => { clock?.setSystemTime?.(0); return solved.createKeyStore(); };`,
  ),
];
