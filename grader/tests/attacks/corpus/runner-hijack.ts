import type { Attack } from '../attack.ts';
import { atImport, probes } from '../sources.ts';

/** Attacks that replace what the subject's own code calls, and then make it run. */
export const runnerHijack: readonly Attack[] = [
  atImport(
    {
      name: 'everything is on the list of modules',
      wants: 'the modules that Node’s permissions do not bind',
      classes: [7, 59, 60],
    },
    ({ traces }) =>
      `function agree<Result>(attempt: () => Result): Result {
         const places: [any, string][] = [[Object, 'hasOwn'], [Reflect, 'has'], [Object.prototype, 'hasOwnProperty'],
           [Array.prototype, 'includes'], [Set.prototype, 'has'], [Map.prototype, 'has'], [Map.prototype, 'get'],
           [RegExp.prototype, 'test'], [String.prototype, 'startsWith']];
         const before = places.map(([where, name]) => where[name]);
         for (const [where, name] of places) where[name] = () => true;
         try { return attempt(); } finally { places.forEach(([where, name], n) => { where[name] = before[n]; }); }
       }
       function listed<Result>(attempt: () => Result): Result {
         const names = ['node:vm', 'node:sqlite', 'node:os'];
         for (const name of names) Object.defineProperty(Object.prototype, name, { value: 'listed', configurable: true });
         try { return attempt(); } finally { for (const name of names) delete (Object.prototype as any)[name]; }
       }` +
      probes({
        'a database': `(() => { const { DatabaseSync } = agree(() => load('node:sqlite')); new DatabaseSync('${traces}/db').exec('CREATE TABLE t (x)'); return 'it'; })()`,
        vm: `agree(() => load('node:vm')).runInThisContext.name`,
        "the machine's name": `agree(() => load('node:os')).hostname()`,
        'a name on all objects': `listed(() => load('node:os')).hostname()`,
        'a name that changes': `(() => { let n = 0; return load({ toString: () => (n++ === 0 ? 'node:url' : 'node:os') } as any).hostname(); })()`,
      }),
  ),
  atImport(
    {
      name: 'catches what the linker holds',
      wants: 'the classes by which modules are made from text',
      classes: [7, 20, 59],
    },
    `const caught = new Set<any>();
     const keep = (value: any) => { if (value !== null && typeof value === 'object') caught.add(value); };
     const names = ['then', 'context', 'contextExtensions', 'parsingContext', 'cachedData'];
     const places: [any, string][] = [[Map.prototype, 'set'], [Map.prototype, 'get'], [Reflect, 'get'], [Object, 'keys'],
       [Array.prototype, 'push'], [Array.prototype, 'map'], [Function.prototype, 'call'], [Promise, 'resolve']];
     function listen(): () => void {
       const { apply, defineProperty } = Reflect;
       const before = places.map(([where, name]) => where[name]);
       places.forEach(([where, name], n) => {
         const replaced = function (this: any, ...args: any[]) {
           keep(this);
           for (let at = 0; at < args.length; at += 1) keep(args[at]);
           return apply(before[n], this, args);
         };
         defineProperty(where, name, { value: replaced, writable: true, configurable: true });
       });
       for (const name of names) defineProperty(Object.prototype, name, {
         get() { keep(this); return undefined; },
         set(value) { defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }); },
         configurable: true,
       });
       return () => {
         for (const name of names) delete (Object.prototype as any)[name];
         places.forEach(([where, name], n) => { where[name] = before[n]; });
       };
     }
     async function engine(): Promise<string | undefined> {
       const stop = listen();
       await Promise.all([import('jose'), import('node:querystring')]).finally(stop);
       const parts = [...caught].flatMap((value) => [value, ...Object.getOwnPropertySymbols(value).map((key) => value[key])]);
       const classes = ['SyntheticModule', 'SourceTextModule', 'ModuleWrap', 'ContextifyScript'];
       return parts.map((part) => part?.constructor?.name).find((name) => classes.includes(name));
     }
     ${probes({ 'the engine': 'engine()' })}`,
  ),
];
