/**
 * The judge's thread: a Vitest worker that outlives a run, so that specs' libraries stay warm. Trusted.
 *
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { ModuleRunner } from 'vite/module-runner';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';
import type { RuntimeFiles } from '../subject/runtime-files.ts';
import type { Sandbox } from '../subject/sandbox.ts';
import { doAhead } from './kit/ahead.ts';
import { Pulse } from './pulse.ts';
import { subjectSupply } from './subject-supply.ts';

/** What the main thread says to this one besides Vitest's own messages. */
export type ThreadMessage =
  | { readonly kata: 'prepare'; readonly sandbox: Sandbox; readonly files: RuntimeFiles }
  | { readonly kata: 'ahead'; readonly seed: string }
  | { readonly kata: 'close' };

// Kept now: Vitest replaces it for as long as tests run.
const exit = process.exit.bind(process);
const port = parentPort;
if (port === null) throw new Error('the judge runs in a worker thread');

port.on('message', (message: ThreadMessage) => {
  if (message.kata === 'prepare') subjectSupply.prepare(message.sandbox, message.files);
  if (message.kata === 'ahead') doAhead(message.seed);
  if (message.kata === 'close') {
    subjectSupply.close();
    exit(0);
  }
});

/** Vitest's modules of this thread, once a run has begun. */
let runner: ModuleRunner | null = null;

/**
 * Vitest evaluates a spec file anew for each run, but not what the spec imports. A spec may be spread
 * over several files, and each has to declare its tests again.
 */
function forgetSpecs(): void {
  for (const module of runner?.evaluatedModules.idToModuleMap.values() ?? []) {
    if (/[/\\]exercises[/\\][^/\\]+[/\\]specs[/\\]/.test(module.file)) {
      runner?.evaluatedModules.invalidateModule(module);
    }
  }
}

type Listener = (...args: unknown[]) => void;
let listening: Listener[] = [];

init({
  post: (message) => port.postMessage(message),
  on: (listener) => {
    listening.push(listener);
    port.on('message', listener);
  },
  off: (listener) => port.off('message', listener),
  teardown: () => {
    // The first listener takes Vitest's requests and stays; the others belong to the run that ends.
    const [requests, ...ofThisRun] = listening;
    for (const listener of ofThisRun) port.off('message', listener);
    listening = requests === undefined ? [] : [requests];
  },
  onModuleRunner: (started) => {
    runner = started;
  },
  runTests: (state, traces) => {
    forgetSpecs();
    return runBaseTests('run', state, traces);
  },
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
});

const { warm, beats } = workerData as { warm: readonly string[]; beats: SharedArrayBuffer };
new Pulse(beats).start();

// Loaded while the main thread is still starting: the first run finds them in the module cache.
for (const module of warm) {
  void import(module).catch(() => undefined);
}
