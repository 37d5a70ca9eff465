import type { Attack } from '../attack.ts';
import { alwaysAnswer } from '../sources.ts';

/** Attacks on the test runner: its hooks, tasks, channel, exit code and modules. */
export const runner: readonly Attack[] = [
  alwaysAnswer(
    {
      name: 'a hook that skips every test',
      wants: 'no test to fail because none runs',
      classes: [10],
    },
    'null',
    `for (const name of ['beforeEach', 'it', 'test']) {
       (globalThis as any)[name]?.((context: any) => context?.skip?.());
     }
     const runner = (globalThis as any).__vitest_worker__?.current?.file?.tasks ?? [];
     const skip = (tasks: any[]) => tasks.forEach((task) => { task.mode = 'skip'; skip(task.tasks ?? []); });
     skip(runner);`,
  ),
  alwaysAnswer(
    { name: 'failures that are expected', wants: 'each failure to count as a pass', classes: [11] },
    'null',
    `const mark = (tasks: any[]): void => tasks.forEach((task) => { task.fails = true; mark(task.tasks ?? []); });
     mark((globalThis as any).__vitest_worker__?.current?.file?.tasks ?? (globalThis as any).__vitest_worker__?.current?.tasks ?? []);
     mark((globalThis as any).__vitest_worker__?.current?.suite?.tasks ?? []);`,
  ),
  alwaysAnswer(
    {
      name: "a test of its own, with 'only'",
      wants: 'the hidden tests to be left out for it',
      classes: [12, 15],
    },
    'null',
    `for (const name of ['it', 'test']) (globalThis as any)[name]?.only?.('mine', () => undefined);
     for (let n = 0; n < 50; n += 1) (globalThis as any).it?.('extra ' + n, () => undefined);`,
  ),
  alwaysAnswer(
    {
      name: "the runner's own channel, rewritten",
      wants: 'to report a pass for every result that goes out',
      classes: [13],
    },
    'null',
    `const worker = (globalThis as any).__vitest_worker__;
     if (worker?.rpc) {
       const rpc = worker.rpc;
       const clean = (packs: any[]) => packs.map(([id, result, meta]: any[]) =>
         [id, result && { ...result, state: 'pass', errors: undefined }, meta]);
       worker.rpc = new Proxy(rpc, {
         get: (target, name) => name === 'onTaskUpdate'
           ? (packs: any[], events: any) => target.onTaskUpdate(clean(packs), events)
           : target[name],
       });
     }`,
  ),
  alwaysAnswer(
    {
      name: 'results that cannot be changed',
      wants: 'to freeze each result while it still says pass',
      classes: [14],
    },
    'settle()',
    `function settle(): null {
       const test = (globalThis as any)[Symbol.for('expect-global')]?.getState?.().test?.() ?? (globalThis as any).__vitest_worker__?.current;
       if (test) Object.defineProperty(test, 'result', { value: Object.freeze({ state: 'pass' }), writable: false });
       return null;
     }`,
  ),
  alwaysAnswer(
    {
      name: 'packs of results sent past the runner',
      wants: 'the main process to believe forged results',
      classes: [14],
    },
    'null',
    `setInterval(() => { try { process.send?.({ type: 'done', state: 'pass' }); } catch {} }, 20).unref?.();`,
  ),
  alwaysAnswer(
    { name: 'exit code 0 at once', wants: 'to end before anything can fail', classes: [17, 18] },
    'null',
    '(process as any).reallyExit(0);',
  ),
  alwaysAnswer(
    { name: 'kill -9 of itself', wants: 'a report without failures', classes: [17] },
    'null',
    `process.kill(process.pid, 'SIGKILL');`,
  ),
  alwaysAnswer(
    {
      name: 'an exit code that is set at the end',
      wants: 'success to be told after failures',
      classes: [18],
    },
    'null',
    `process.on('exit', () => { process.exitCode = 0; });
     Object.defineProperty(process, 'exitCode', { get: () => 0, set: () => undefined, configurable: true });`,
  ),
  alwaysAnswer(
    {
      name: 'the harness’ settings and mocks',
      wants: 'timeouts, mocks and the clock of the harness in its own hands',
      classes: [16],
    },
    'null',
    `const vi = (globalThis as any).vi ?? (globalThis as any).vitest;
     vi?.setConfig?.({ testTimeout: 1 });
     vi?.mock?.('vitest', () => ({}));
     vi?.useFakeTimers?.();`,
  ),
  alwaysAnswer(
    {
      name: 'loader hooks for the test library',
      wants: 'to hand the specs a test library of its own',
      classes: [20],
    },
    'null',
    `const module = (process as any).getBuiltinModule?.('node:module');
     try {
       module.registerHooks({ load: (url: string, context: any, next: any) =>
         url.includes('vitest') ? { format: 'module', source: 'export const expect = () => ({});', shortCircuit: true } : next(url, context) });
       console.log('probe loader hooks: got them');
     } catch {}
     try { if (Object.keys(module._cache).length > 0) console.log('probe the module cache: got it'); } catch {}`,
  ),
];
