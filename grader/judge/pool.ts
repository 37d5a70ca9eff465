import type { Worker } from 'node:worker_threads';
import type { PoolRunnerInitializer, PoolWorker } from 'vitest/node';
import type { ThreadBank } from './thread-bank.ts';

/** Vitest's pool, on the judge's own threads. */
export function judgePool(bank: ThreadBank): PoolRunnerInitializer {
  return { name: 'kata-judge', createPoolWorker: () => new JudgePoolWorker(bank) };
}

class JudgePoolWorker implements PoolWorker {
  readonly name = 'kata-judge';
  readonly #bank: ThreadBank;
  readonly #listeners: [event: string, listener: (...args: unknown[]) => void][] = [];
  #thread: Worker | null = null;

  constructor(bank: ThreadBank) {
    this.#bank = bank;
  }

  async start(): Promise<void> {
    this.#thread ??= this.#bank.take();
  }

  /** The thread goes back to the bank for the next run; its listeners were this run's. */
  async stop(): Promise<void> {
    if (this.#thread === null) return;
    for (const [event, listener] of this.#listeners) this.#thread.off(event, listener);
    this.#listeners.length = 0;
    this.#bank.giveBack(this.#thread);
    this.#thread = null;
  }

  on(event: string, listener: (...args: unknown[]) => void): void {
    this.#listeners.push([event, listener]);
    this.#thread?.on(event, listener);
  }

  off(event: string, listener: (...args: unknown[]) => void): void {
    this.#thread?.off(event, listener);
  }

  send(message: unknown): void {
    this.#thread?.postMessage(message);
  }

  deserialize(data: unknown): unknown {
    return data;
  }
}
