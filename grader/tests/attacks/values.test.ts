import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Aftermath,
  type Attack,
  apiKey,
  exerciseOf,
  expectNoGain,
  gradeAttacks,
} from './attack.ts';
import { alwaysAnswer, honestXp, onEmptyVerifier } from './hostile-sources.ts';

/** Answers with each of the expressions in turn. */
function inTurn(expressions: readonly string[]): Attack {
  return alwaysAnswer(
    'answers[(n += 1) % answers.length]()',
    `let n = -1;\nconst answers: (() => any)[] = [${expressions.map((text) => `() => (${text})`)}];`,
  );
}

const attacks = {
  'objects that matchers ask for their verdict': inTurn([
    '({ asymmetricMatch: () => true })',
    '({ asymmetricMatch: () => true, ok: () => true, key: () => true })',
    '({ ok: true, key: { asymmetricMatch: () => true, $$typeof: 1 } })',
    '({ asymmetricMatch: 1, toAsymmetricMatcher: 2, equals: () => true })',
    '({ [Symbol.for("$$jest-matchers-object")]: 1, then: 1, toJSON: () => ({}) })',
    '() => true',
  ]),
  'keys that reach for prototypes': inTurn([
    `JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}}}')`,
    '({ toString: 1, valueOf: 2, hasOwnProperty: 3, isPrototypeOf: () => true })',
    'Object.create(null)',
    'Object.assign(Object.create({ ok: true }), { length: -1 })',
  ]),
  'objects that printers take for something else': inTurn([
    `({ nodeType: 1, tagName: 'a-b', attributes: 3, childNodes: 5 })`,
    `({ '@@__IMMUTABLE_ITERABLE__@@': true, '@@__IMMUTABLE_KEYED__@@': true })`,
    `({ '@@__IMMUTABLE_RECORD__@@': true })`,
    `({ $$typeof: 'Symbol(react.element)', type: {}, props: null })`,
    `({ inspect: () => 'x', constructor: { name: 'HTMLCollection' } })`,
    '[, , 1]',
  ]),
  'values that answer differently each time': inTurn([
    'new Proxy({}, { get: (_, name) => (name === "then" ? undefined : n++), ownKeys: () => ["ok", "key"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: n++ }) })',
    '({ get ok() { n += 1; return n % 2 === 0; }, get key() { throw new Error("no"); } })',
    '({ then: (resolve: any) => { resolve({ ok: true }); resolve({ ok: false }); } })',
    'new (class Answer { get ok() { return true; } key() { return n++; } })()',
  ]),
  'values that no contract asks for': inTurn([
    'new Date(NaN)',
    '1n << 6000n',
    `new Error('x', { cause: new Error('y') })`,
    `new AggregateError([new Error('a')], 'm')`,
    `new URL('https://x.example/')`,
    'new DataView(new ArrayBuffer(3))',
    'new Float64Array([NaN])',
    'new ReadableStream()',
    'new WritableStream()',
    `new Blob(['x'])`,
    'AbortSignal.timeout(1)',
    `Symbol('x')`,
    'new Map([[1, 2]])',
    `new Response('x', { status: 599, statusText: 'y' })`,
    'Response.error()',
    `new Headers(Array.from({ length: 5000 }, (_, i) => ['x' + i, 'y'] as [string, string]))`,
    `new Response(new ReadableStream({ pull: (body) => body.enqueue('text' as any) }))`,
    `new Response(new ReadableStream({ pull: (body) => body.error(new Error('boom')) }))`,
    'null',
    'undefined',
    '-0',
    '-Infinity',
  ]),
  'things thrown that cannot be read': alwaysAnswer(
    'fling((n += 1))',
    `let n = -1;
const flung: unknown[] = [null, undefined, 5, 'x', Symbol('s'), 1n, { message: 'm', name: 'RangeError' },
  Object.defineProperty(new Error(), 'message', { get() { throw new Error('z'); } }),
  new Proxy(new Error('p'), { get() { throw new Error('trap'); } }),
  Object.assign(new Error('e'), { name: { toString() { throw 1; } } }),
  Object.assign(new Error('e'), { stack: 'kata:submission:99999999999999999999:0' }),
  Object.assign(new Error('gone'), { name: 'SubjectGone', code: 'x'.repeat(1e5) }),
  Object.assign(new Error('m'.repeat(1e6)), { name: 'N'.repeat(1e6) })];
function fling(index: number): never { throw flung[index % flung.length]; }`,
  ),
  'answers that take minutes to compare and print': inTurn([
    'Array.from({ length: 600000 }, (_, i) => i % 10)',
    `Array.from({ length: 200000 }, (_, i) => 'l' + i).join('\\n')`,
    `({ ok: true, key: 'x'.repeat(3e6) })`,
    'Object.fromEntries(Array.from({ length: 100000 }, (_, i) => ["k" + i, i]))',
    'new Uint8Array(2e6)',
    `Array.from({ length: 20 }, () => Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => ({ a: 1 }))))`,
  ]),
  'an answer from the functions of the spec itself': onEmptyVerifier(
    'return { then: (resolve: any, reject: any) => reject({ name: "RangeError", toString: 1 }) };',
  ),
  'errors let go that throw when they are read': onEmptyVerifier(`
    setTimeout(() => { void Promise.reject(Object.defineProperty(new Error('late'), 'message', { get() { throw new Error('g'); } })); }, 1);
    setTimeout(() => { throw Object.create(null); }, 2);
    queueMicrotask(() => { throw undefined; });
    return 'x';`),
} as const satisfies Record<string, Attack>;
type Name = keyof typeof attacks;

describe('hostile values', () => {
  let aftermath: Aftermath<Name>;
  beforeAll(async () => {
    aftermath = await gradeAttacks('process', attacks);
  });

  // Each wants to equal what it does not know, or to end or delay the judge that looks at it.
  test.each(Object.keys(attacks) as Name[])('%s: no XP, and nobody else is harmed', (name) => {
    const attack: Attack = attacks[name];
    const hostile = expectNoGain(
      aftermath.reports[name],
      attack,
      attack.slug === apiKey ? 0 : honestXp,
    );
    expect(hostile.outcome).not.toBe('passed');
  });

  test('what is too large is refused before it is compared', () => {
    const report = aftermath.reports['answers that take minutes to compare and print'];
    const told = JSON.stringify(exerciseOf(report, apiKey).tasks);
    expect(told).toContain('the value is too large');
    expect(report.run.durationMs).toBeLessThan(30_000);
  });

  test('the judge itself never stumbles', () => {
    expect(JSON.stringify(aftermath.reports)).not.toContain('Its specs broke');
    expect(aftermath.stderr).toBe('');
  });
});
