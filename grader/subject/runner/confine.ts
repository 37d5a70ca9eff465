import { allowedModules } from '../../model/allowed-imports.ts';

/**
 * Takes from `process` what a service's code has no use for and an attack has. Node's permissions do
 * not cover signals (`kill`, `_debugProcess`, which opens the judge's debugger) nor `node:sqlite`, which
 * opens any file of the machine, so that without bubblewrap nothing else would stop them.
 *
 * @module
 */

/** Node's own, for the runner. The student's code gets {@link allowedBuiltin} in its place. */
export const { getBuiltinModule } = process;

const taken = [
  // Other processes.
  ...['kill', '_kill', '_debugProcess', '_debugEnd', 'ppid', 'execve'],
  // The machine, and who runs the grader.
  ...['report', 'loadEnvFile', 'chdir', 'umask', 'setuid', 'setgid', 'seteuid', 'setegid'],
  ...['setgroups', 'initgroups', 'getuid', 'getgid', 'geteuid', 'getegid', 'getgroups'],
  // The engine, and the runner's own handles.
  ...['binding', '_linkedBinding', 'dlopen', '_getActiveHandles', '_getActiveRequests'],
  ...['_startProfilerIdleNotifier', '_stopProfilerIdleNotifier', 'setSourceMapsEnabled'],
  ...['_preload_modules', 'moduleLoadList'],
];

/** To be called once, before any code of the student's. */
export function confineProcess(): void {
  for (const name of taken) {
    if (!Reflect.deleteProperty(process, name)) throw new Error(`process.${name} cannot be taken`);
  }
  process.getBuiltinModule = allowedBuiltin as typeof process.getBuiltinModule;
  hidePaths();
  emptyStdin();
}

// Without a prototype and asked by `in`: looking into it calls nothing that the student's code can replace,
// as `Object.hasOwn = () => true` would.
const allowed: object = Object.freeze(Object.assign(Object.create(null), allowedModules));

/** A built-in module that the student's code may import; `undefined` for any other. */
export function allowedBuiltin(specifier: string): object | undefined {
  return typeof specifier === 'string' && specifier in allowed
    ? getBuiltinModule(specifier)
    : undefined;
}

/** Where the grader stands is nobody's business; but for `argv0`, which Node lets nobody change. */
function hidePaths(): void {
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
  const shown = {
    argv: ['node', '/submission'],
    execArgv: [],
    execPath: 'node',
    title: 'node',
    cwd: () => '/',
  };
  for (const [name, value] of Object.entries(shown)) {
    // Taken first: Node's own `title` would pass the new one on to `ps`, where operators look.
    Reflect.deleteProperty(process, name);
    Object.defineProperty(process, name, { value, writable: true, configurable: true });
  }
}

/** Node's own keeps all of `node:fs` in a property, which reads what descriptors are open. */
function emptyStdin(): void {
  const { Readable } = getBuiltinModule('node:stream');
  const value = new Readable({ read: () => undefined });
  value.push(null);
  Object.defineProperty(process, 'stdin', { value, writable: true, configurable: true });
}
