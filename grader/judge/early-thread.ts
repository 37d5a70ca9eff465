import { readdirSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { limits } from '../model/limits.ts';
import { Pulse } from './pulse.ts';

/**
 * Starts the judge's threads. The first may start before the command line is even loaded: a thread's own
 * start is on the way to every verdict, and needs nothing that a command line says.
 *
 * @module
 */

const entry = new URL('./thread.ts', import.meta.url);
const courseRoot = fileURLToPath(new URL('../..', import.meta.url));

let early: Worker | null = null;
const pulses = new WeakMap<Worker, Pulse>();

/** Starts a thread for whoever takes one first. */
export function startThreadEarly(): void {
  early = startThread();
}

/** The thread that was started early, or a new one. */
export function takeThread(): Worker {
  const thread = early ?? startThread();
  early = null;
  return thread;
}

/** The pulse of a thread that was started here. */
export function pulseOf(thread: Worker): Pulse {
  const pulse = pulses.get(thread);
  if (pulse === undefined) throw new Error('a thread of somebody else');
  return pulse;
}

function startThread(): Worker {
  const pulse = new Pulse();
  const thread = new Worker(entry, {
    execArgv: ['--no-warnings'],
    // The main thread's compile cache is not the threads' own unless they are told of it.
    env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() ?? '' },
    workerData: { warm: warmModules(), beats: pulse.beats },
    // A thread that fills its own memory ends alone. Without this it takes all grades with it.
    resourceLimits: { maxOldGenerationSizeMb: limits.judge.heapMiB },
    stdout: true,
    stderr: true,
  });
  pulses.set(thread, pulse);
  return thread;
}

/** What every spec needs, imported while the main thread is busy starting Vitest. */
function warmModules(): string[] {
  const kit = new URL('./kit/index.ts', import.meta.url).href;
  return [kit, 'msw', 'jose', ...sharedBySpecs(path.join(courseRoot, 'fixtures'))];
}

function sharedBySpecs(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((part) => part.isDirectory() && part.name !== 'tests')
      .map((part) => pathToFileURL(path.join(folder, part.name, 'index.ts')).href);
  } catch {
    return [];
  }
}
