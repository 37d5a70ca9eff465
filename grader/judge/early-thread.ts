import { readdirSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts the judge's threads. The first may start before the command line is even loaded: a thread's own
 * start is on the way to every verdict, and needs nothing that a command line says.
 *
 * @module
 */

const entry = new URL('./thread.ts', import.meta.url);
const courseRoot = fileURLToPath(new URL('../..', import.meta.url));

let early: Worker | null = null;

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

function startThread(): Worker {
  return new Worker(entry, {
    execArgv: ['--no-warnings'],
    // The main thread's compile cache is not the threads' own unless they are told of it.
    env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() ?? '' },
    workerData: { warm: warmModules() },
    stdout: true,
    stderr: true,
  });
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
