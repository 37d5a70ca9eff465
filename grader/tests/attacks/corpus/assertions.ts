import type { Attack } from '../attack.ts';
import { alwaysAnswer, atImport, inTurn, onEmptyVerifier, wrongButCovered } from '../sources.ts';

/** Attacks on what compares: matchers, equality, the built-ins that they use, values that lie. */
export const assertions: readonly Attack[] = [
  wrongButCovered(
    {
      name: 'an equality tester that always agrees',
      wants: 'every matcher of the harness to find everything equal',
      classes: [1],
    },
    `const matchers = (globalThis as any)[Symbol.for('$$jest-matchers-object')];
     matchers?.customEqualityTesters.push(() => true);
     for (const name of Object.keys(matchers?.matchers ?? {})) matchers.matchers[name] = () => ({ pass: true });`,
  ),
  wrongButCovered(
    {
      name: 'matchers of its own',
      wants: 'to replace the matchers by ones that always pass',
      classes: [2],
    },
    `const always = () => ({ pass: true, message: () => '' });
     for (const expect of [(globalThis as any).expect, (globalThis as any)[Symbol.for('expect-global')]]) {
       expect?.extend?.({ toEqual: always, toBe: always, toMatchObject: always, toStrictEqual: always });
     }`,
  ),
  wrongButCovered(
    {
      name: "the assertion library's prototype",
      wants: 'to overwrite the methods that every assertion has',
      classes: [3],
    },
    `const given = (globalThis as any)[Symbol.for('expect-global')]?.(1);
     for (let proto = Object.getPrototypeOf(given ?? {}); proto && proto !== Object.prototype; proto = Object.getPrototypeOf(proto)) {
       for (const name of Object.getOwnPropertyNames(proto)) {
         if (!name.startsWith('to')) continue;
         try { Object.defineProperty(proto, name, { value: () => undefined, configurable: true }); } catch {}
       }
     }`,
  ),
  alwaysAnswer(
    { name: 'Object.is is always true', wants: 'all primitives to be equal', classes: [4] },
    '0',
    'Object.is = () => true;',
  ),
  alwaysAnswer(
    {
      name: 'a verdict in the answer',
      wants: 'the matcher to ask the answer whether it is equal',
      classes: [5],
    },
    '({ asymmetricMatch: () => true, ok: true })',
  ),
  alwaysAnswer(
    {
      name: 'a verdict on every prototype',
      wants: 'the matcher to ask any object whether it is equal',
      classes: [6],
    },
    '({ ok: false })',
    `let asked = 0;
     setTimeout(() => {
       Object.defineProperty(Object.prototype, 'asymmetricMatch', { value: () => (asked += 1) > 0, configurable: true });
     }, 1);`,
  ),
  alwaysAnswer(
    {
      name: 'built-ins that swallow failures',
      wants: 'failures to be lost on their way to the report',
      classes: [7],
    },
    'null',
    `const push = Array.prototype.push;
     Array.prototype.push = function (this: any[], ...items: any[]) {
       return push.apply(this, items.filter((item) => item?.name !== 'AssertionError'));
     };
     const stringify = JSON.stringify;
     JSON.stringify = ((value: any, ...rest: any[]) =>
       String((stringify as any)(value, ...rest)).replaceAll('"failed"', '"passed"').replaceAll('"fail"', '"pass"')) as any;
     RegExp.prototype.test = () => true;`,
  ),
  inTurn(
    {
      name: 'values that differ at each reading',
      wants: 'to be one value when checked and another when compared',
      classes: [8],
    },
    [
      'new Proxy({}, { get: (_, name) => (name === "then" ? undefined : n++), ownKeys: () => ["ok", "key"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: n++ }) })',
      '({ get ok() { n += 1; return n % 2 === 0; }, get key() { throw new Error("no"); } })',
      '({ toJSON: () => ({ ok: true }), [Symbol.toPrimitive]: () => 1, valueOf: () => true })',
    ],
  ),
  onEmptyVerifier(
    {
      name: 'an error that reads the environment when it is looked at',
      wants: 'code of its own to run where the verdict is',
      classes: [9],
    },
    `throw new (class {
       get name() { console.log('env ' + process.env['KATA_TEST_SECRET']); return 'RangeError'; }
       get message() { return this.name; }
     })();`,
  ),
  atImport(
    {
      name: 'patched globals of the whole process',
      wants: 'everything that compares, counts or exits to say that all is well',
      classes: [4, 6, 7, 18],
    },
    `Object.is = () => true;
     (Object.prototype as any).asymmetricMatch = () => true;
     (globalThis as any).expect = () => new Proxy({}, { get: () => () => undefined });
     (process as any).exitCode = 0;
     process.emit('exit', 0);`,
  ),
];
