import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { RuntimeFiles } from '../subject/runtime-files.ts';
import type { Sandbox } from '../subject/sandbox.ts';
import type { ThreadMessage } from './thread.ts';

const entry = new URL('./thread.ts', import.meta.url);

/** The judge's threads. They start before Vitest does and are kept between runs. */
export class ThreadBank {
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #warm: readonly string[];

  /** Starts `count` threads, which import `warm` (file URLs or package names) while they wait. */
  constructor(count: number, warm: readonly string[]) {
    this.#warm = warm;
    for (let i = 0; i < count; i += 1) this.#idle.push(this.#start());
  }

  take(): Worker {
    return this.#idle.pop() ?? this.#start();
  }

  /** Takes a thread back, unless it has ended. */
  giveBack(thread: Worker): void {
    if (this.#all.has(thread)) this.#idle.push(thread);
  }

  /** Ends a thread that cannot be trusted to go on, and whatever it started. */
  async discard(thread: Worker): Promise<void> {
    this.#all.delete(thread);
    await thread.terminate();
  }

  /** Has every thread start a subject for later. */
  prepareSubjects(sandbox: Sandbox, files: RuntimeFiles): void {
    for (const thread of this.#all) post(thread, { kata: 'prepare', sandbox, files });
  }

  /** Has every thread do what its specs want done before the run with this seed. */
  workAhead(seed: string): void {
    for (const thread of this.#all) post(thread, { kata: 'ahead', seed });
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.#all].map((thread) => {
        const gone = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
        post(thread, { kata: 'close' });
        return gone;
      }),
    );
  }

  #start(): Worker {
    const thread = new Worker(entry, {
      execArgv: ['--no-warnings'],
      // The main thread's compile cache is not the threads' own unless they are told of it.
      env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() ?? '' },
      workerData: { warm: this.#warm },
      stdout: true,
      stderr: true,
    });
    this.#all.add(thread);
    thread.on('exit', () => {
      this.#all.delete(thread);
      const at = this.#idle.indexOf(thread);
      if (at !== -1) this.#idle.splice(at, 1);
    });
    return thread;
  }
}

function post(thread: Worker, message: ThreadMessage): void {
  thread.postMessage(message);
}
