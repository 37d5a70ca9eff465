import type { Worker } from 'node:worker_threads';
import type { RuntimeFiles } from '../subject/runtime-files.ts';
import type { Sandbox } from '../subject/sandbox.ts';
import { takeThread } from './early-thread.ts';
import type { ThreadMessage } from './thread.ts';

/** The judge's threads. They start before Vitest does and are kept between runs. */
export class ThreadBank {
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();

  /** Starts `count` threads. */
  constructor(count: number) {
    for (let i = 0; i < count; i += 1) this.#idle.push(this.#start());
  }

  take(): Worker {
    return this.#idle.pop() ?? this.#start();
  }

  /** Takes a thread back, unless it has ended. */
  giveBack(thread: Worker): void {
    if (this.#all.has(thread)) this.#idle.push(thread);
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
    const thread = takeThread();
    this.#all.add(thread);
    // Its exit follows, which is what counts.
    thread.on('error', () => undefined);
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
