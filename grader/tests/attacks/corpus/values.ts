import type { Attack } from '../attack.ts';
import { alwaysAnswer, inTurn, onEmptyVerifier } from '../sources.ts';

const wants = 'to equal what it does not know, or to end or delay the judge that looks at it';

/** Answers and errors that are not what they seem. */
export const values: readonly Attack[] = [
  inTurn({ name: 'objects that matchers ask for their verdict', wants, classes: [8, 39] }, [
    '({ asymmetricMatch: () => true })',
    '({ asymmetricMatch: () => true, ok: () => true, key: () => true })',
    '({ ok: true, key: { asymmetricMatch: () => true, $$typeof: 1 } })',
    '({ asymmetricMatch: 1, toAsymmetricMatcher: 2, equals: () => true })',
    '({ [Symbol.for("$$jest-matchers-object")]: 1, then: 1, toJSON: () => ({}) })',
    '() => true',
  ]),
  inTurn({ name: 'keys that reach for prototypes', wants, classes: [8, 39] }, [
    `JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}}}')`,
    '({ toString: 1, valueOf: 2, hasOwnProperty: 3, isPrototypeOf: () => true })',
    'Object.create(null)',
    'Object.assign(Object.create({ ok: true }), { length: -1 })',
  ]),
  inTurn({ name: 'objects that printers take for something else', wants, classes: [8, 39] }, [
    `({ nodeType: 1, tagName: 'a-b', attributes: 3, childNodes: 5 })`,
    `({ '@@__IMMUTABLE_ITERABLE__@@': true, '@@__IMMUTABLE_KEYED__@@': true })`,
    `({ '@@__IMMUTABLE_RECORD__@@': true })`,
    `({ $$typeof: 'Symbol(react.element)', type: {}, props: null })`,
    `({ inspect: () => 'x', constructor: { name: 'HTMLCollection' } })`,
    '[, , 1]',
  ]),
  inTurn({ name: 'values that answer differently each time', wants, classes: [8, 39] }, [
    'new Proxy({}, { get: (_, name) => (name === "then" ? undefined : n++), ownKeys: () => ["ok", "key"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: n++ }) })',
    '({ get ok() { n += 1; return n % 2 === 0; }, get key() { throw new Error("no"); } })',
    '({ then: (resolve: any) => { resolve({ ok: true }); resolve({ ok: false }); } })',
    'new (class Answer { get ok() { return true; } key() { return n++; } })()',
  ]),
  inTurn({ name: 'values that no contract asks for', wants, classes: [8, 39] }, [
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
  alwaysAnswer(
    { name: 'things thrown that cannot be read', wants, classes: [8, 39] },
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
  inTurn({ name: 'answers that take minutes to compare and print', wants, classes: [8, 39] }, [
    'Array.from({ length: 600000 }, (_, i) => i % 10)',
    `Array.from({ length: 200000 }, (_, i) => 'l' + i).join('\\n')`,
    `({ ok: true, key: 'x'.repeat(3e6) })`,
    'Object.fromEntries(Array.from({ length: 100000 }, (_, i) => ["k" + i, i]))',
    'new Uint8Array(2e6)',
    `Array.from({ length: 20 }, () => Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => ({ a: 1 }))))`,
  ]),
  onEmptyVerifier(
    { name: 'an answer from the functions of the spec itself', wants, classes: [8, 39] },
    'return { then: (resolve: any, reject: any) => reject({ name: "RangeError", toString: 1 }) };',
  ),
  onEmptyVerifier(
    { name: 'errors let go that throw when they are read', wants, classes: [8, 39] },
    `
    setTimeout(() => { void Promise.reject(Object.defineProperty(new Error('late'), 'message', { get() { throw new Error('g'); } })); }, 1);
    setTimeout(() => { throw Object.create(null); }, 2);
    queueMicrotask(() => { throw undefined; });
    return 'x';`,
  ),
];
