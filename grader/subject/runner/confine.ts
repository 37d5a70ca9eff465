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
];

/** To be called once, before any code of the student's. */
export function confineProcess(): void {
  for (const name of taken) Reflect.deleteProperty(process, name);
  process.getBuiltinModule = allowedBuiltin as typeof process.getBuiltinModule;
}

/** A built-in module that the student's code may import; `undefined` for any other. */
export function allowedBuiltin(specifier: string): object | undefined {
  return Object.hasOwn(allowedModules, specifier) ? getBuiltinModule(specifier) : undefined;
}
