import type { Worker } from 'node:worker_threads';
import { limits } from '../model/limits.ts';
import { pulseOf } from './early-thread.ts';

/** Why a thread ended while a spec file ran in it. */
export type ThreadEnd = 'silent' | 'late' | 'memory' | 'crashed';

/**
 * Watches a judge's thread while it runs one spec file, from outside. What the subject sends is data, but
 * data can take long to look at, and a thread that is busy cannot stop itself.
 */
export class ThreadWatch {
  readonly #thread: Worker;
  readonly #poll: NodeJS.Timeout;
  readonly #onEnd: (why: ThreadEnd) => void;
  #why: ThreadEnd = 'crashed';

  /** Ends the thread when it is over a limit. `onEnd` is called when it has ended, for whatever reason. */
  constructor(thread: Worker, onEnd: (why: ThreadEnd) => void) {
    this.#thread = thread;
    this.#onEnd = onEnd;
    const pulse = pulseOf(thread);
    let last = pulse.count;
    let silent = 0;
    let all = 0;
    // Polls are counted, not time: a laptop that was asleep wakes to a pulse that seems to have stopped.
    this.#poll = setInterval(() => {
      const { count } = pulse;
      silent = count === last ? silent + 1 : 0;
      last = count;
      all += 1;
      if (silent * limits.judge.pulseMs >= limits.judge.silentMs) this.#end('silent');
      else if (all * limits.judge.pulseMs >= limits.judge.fileMs) this.#end('late');
    }, limits.judge.pulseMs);
    this.#poll.unref();
    thread.on('error', this.#noteError);
    thread.on('exit', this.#noteExit);
  }

  /** The file has ended. */
  stop(): void {
    clearInterval(this.#poll);
    this.#thread.off('error', this.#noteError);
    this.#thread.off('exit', this.#noteExit);
  }

  #end(why: ThreadEnd): void {
    this.#why = why;
    clearInterval(this.#poll);
    void this.#thread.terminate();
  }

  readonly #noteError = (error: unknown) => {
    const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') this.#why = 'memory';
  };

  readonly #noteExit = () => {
    this.stop();
    this.#onEnd(this.#why);
  };
}
