import type { Worker } from 'node:worker_threads';
import type { PoolRunnerInitializer, PoolWorker } from 'vitest/node';
import type { ThreadBank } from './thread-bank.ts';
import { type ThreadEnd, ThreadWatch } from './thread-watch.ts';

/** Called when a thread has ended while it ran a spec file. */
export type OnThreadEnd = (specFile: string, why: ThreadEnd) => void;

/** Vitest's pool, on the judge's own threads. */
export function judgePool(bank: ThreadBank, onEnd: OnThreadEnd): PoolRunnerInitializer {
  return { name: poolName, createPoolWorker: () => new JudgePoolWorker(bank, onEnd) };
}

const poolName = 'kata-judge';

/** Whether this is what Vitest says when a thread of the pool has ended. The watch has said it better. */
export function saysThreadEnded(message: string): boolean {
  return message.startsWith(`[vitest-pool]: Worker ${poolName} emitted error`);
}

class JudgePoolWorker implements PoolWorker {
  readonly name = poolName;
  readonly #bank: ThreadBank;
  readonly #onEnd: OnThreadEnd;
  readonly #listeners: [event: string, listener: (...args: unknown[]) => void][] = [];
  #thread: Worker | null = null;
  #watch: ThreadWatch | null = null;

  constructor(bank: ThreadBank, onEnd: OnThreadEnd) {
    this.#bank = bank;
    this.#onEnd = onEnd;
  }

  async start(): Promise<void> {
    if (this.#thread !== null) return;
    this.#thread = this.#bank.take();
    this.on('message', (message) => {
      if (messageType(message) === 'testfileFinished') this.#watch?.stop();
    });
  }

  /** The thread goes back to the bank for the next run; its listeners were this run's. */
  async stop(): Promise<void> {
    if (this.#thread === null) return;
    this.#watch?.stop();
    for (const [event, listener] of this.#listeners) this.#thread.off(event, listener);
    this.#listeners.length = 0;
    this.#bank.giveBack(this.#thread);
    this.#thread = null;
  }

  on(event: string, listener: (...args: unknown[]) => void): void {
    // An exit follows each error of a thread. Vitest ends the whole process when it hears of both.
    if (event === 'error') return;
    this.#listeners.push([event, listener]);
    this.#thread?.on(event, listener);
  }

  off(event: string, listener: (...args: unknown[]) => void): void {
    this.#thread?.off(event, listener);
  }

  send(message: unknown): void {
    if (this.#thread === null) return;
    const specFile = specFileToRun(message);
    if (specFile !== null) {
      this.#watch?.stop();
      this.#watch = new ThreadWatch(this.#thread, (why) => this.#onEnd(specFile, why));
    }
    this.#thread.postMessage(message);
  }

  deserialize(data: unknown): unknown {
    return data;
  }
}

function messageType(message: unknown): unknown {
  return typeof message === 'object' && message !== null ? Reflect.get(message, 'type') : null;
}

/** Each task of this pool is one file: see `openJudge`. */
function specFileToRun(message: unknown): string | null {
  if (messageType(message) !== 'run') return null;
  const { context } = message as { context: { files: readonly { filepath: string }[] } };
  return context.files[0]?.filepath ?? null;
}
