import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { limits } from '../model/limits.ts';
import { residentOf } from '../process/usage.ts';
import { endsWithThis } from '../process/watchdog.ts';

/**
 * A native program that a library starts and hides: esbuild's service, TypeScript's checker. Both parse
 * hostile text, and some short texts make them run for hours or fill the memory. So their process is
 * watched, and killed when a job takes too much.
 *
 * Jobs run one at a time. That costs little, and makes plain whose job it was.
 */
export class GuardedService {
  readonly #milliseconds: number;
  #child: ChildProcess | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param program - The executable's name without `.exe`.
   * @param milliseconds - What one job may take.
   */
  constructor(program: string, milliseconds: number) {
    this.#milliseconds = milliseconds;
    // It holds the grader's standard error. Left behind, it keeps whoever reads that waiting.
    process.on('exit', () => this.end());
    // The libraries do not say whom they start, but Node does. Its name is known only after this event.
    subscribe('child_process', (message) => {
      const { process } = message as { process: ChildProcess };
      queueMicrotask(() => {
        if (basename(process.spawnfile, '.exe') !== program) return;
        this.#child = process;
        endsWithThis(process);
      });
    });
  }

  /**
   * Runs one job after those before it.
   *
   * @returns Its result, or `null` when it took too much or the program died of it. Then the program is
   *   gone: the caller resets the library before the next job.
   */
  run<Result>(
    job: () => Promise<Result>,
    reset: () => void | Promise<void>,
  ): Promise<Result | null> {
    const result = this.#last.then(() => this.#guard(job, reset));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #guard<Result>(
    job: () => Promise<Result>,
    reset: () => void | Promise<void>,
  ): Promise<Result | null> {
    // A machine short of memory may have ended the program between jobs. That is no fault of this one.
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const ended = await this.#watched(job);
      if (typeof ended === 'object') return ended.result;
      this.end();
      await reset();
      if (ended === 'exceeded') return null;
    }
    return null;
  }

  async #watched<Result>(
    job: () => Promise<Result>,
  ): Promise<{ result: Result } | 'exceeded' | 'died'> {
    const { promise: exceeded, resolve: exceed } = Promise.withResolvers<'exceeded'>();
    const started = performance.now();
    const watch = setInterval(() => {
      const late = performance.now() - started > this.#milliseconds;
      if (late || this.#isTooLarge()) exceed('exceeded');
    }, limits.submission.servicePollMs);
    const running = job().then((result) => ({ result }));
    // When it exceeds, it is let go, and may still reject.
    running.catch(() => undefined);
    try {
      return await Promise.race([running, exceeded]);
    } catch (error) {
      if (await this.#died()) return 'died';
      throw error;
    } finally {
      clearInterval(watch);
    }
  }

  /** Ends the program, if there is one. */
  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  /** The program, once a job has started it. */
  get child(): ChildProcess | null {
    return this.#child;
  }

  #isTooLarge(): boolean {
    const pid = this.#child?.pid;
    // Linux alone says it for microseconds. Elsewhere it is 0, and only the time is limited.
    return pid !== undefined && residentOf(pid) > limits.submission.serviceResidentBytes;
  }

  /** Whether the program is gone. Its pipes may close a moment before. */
  async #died(): Promise<boolean> {
    const child = this.#child;
    if (child === null) return false;
    const gone = () => child.exitCode !== null || child.signalCode !== null;
    for (let waits = 0; waits < 10 && !gone(); waits += 1) await setTimeout(20);
    return gone();
  }
}
