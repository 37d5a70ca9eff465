import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex, Readable } from 'node:stream';
import { limits } from '../model/limits.ts';
import { familyUsage, threadQueuedMs } from '../process/usage.ts';
import { endsWithThis } from '../process/watchdog.ts';
import { OutputCapture } from './output.ts';
import type { RuntimeFiles } from './runtime-files.ts';
import { type Sandbox, subjectCommand, wallProcesses } from './sandbox.ts';

/** Why the grader ended a subject. */
export type KillReason = 'time' | 'memory' | 'processes' | 'output' | 'protocol' | 'done';

/** How a subject's process ended. */
export interface SubjectExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why the grader ended it; `null` when it ended by itself. */
  readonly killed: KillReason | null;
  /** V8 said that its heap is full, and aborted. */
  readonly heapFull: boolean;
}

const lastWords = ['<--- Last few GCs --->', 'JavaScript heap out of memory'];

/** One subject's process, watched from outside. */
export class SubjectProcess {
  readonly pipe: Duplex;
  readonly output = new OutputCapture(limits.subject.outputKeptBytes);
  /** Resolves once the process is gone. Never rejects. */
  readonly exited: Promise<SubjectExit>;
  readonly #child: ChildProcess;
  readonly #watch: NodeJS.Timeout;
  #killed: KillReason | null = null;
  readonly #threadQueuedBefore = threadQueuedMs();
  #queuedMs = 0;

  constructor(sandbox: Sandbox, files: RuntimeFiles) {
    const { command, args, cwd } = subjectCommand(sandbox, files);
    this.#child = spawn(command, args, {
      cwd,
      env: {},
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      // Its own process group, so that killing the group reaches whatever it started.
      detached: true,
    });
    // Bubblewrap sees to it by itself.
    if (sandbox.kind === 'process') endsWithThis(this.#child);
    this.pipe = this.#child.stdio[3] as Duplex;
    this.pipe.on('error', () => undefined);
    this.#capture(this.#child.stdout as Readable, false);
    this.#capture(this.#child.stderr as Readable, true);
    const processes = limits.subject.processes + wallProcesses(sandbox);
    this.#watch = setInterval(() => this.#checkUsage(processes), limits.subject.pollMs);
    this.#watch.unref();
    this.exited = new Promise((resolve) => {
      const end = (code: number | null, signal: NodeJS.Signals | null) => {
        clearInterval(this.#watch);
        // Whoever prints the words has not yet filled the heap: V8 aborts, which the wall passes on as 134.
        const aborted = signal === 'SIGABRT' || code === 134;
        const heapFull = aborted && this.output.dropMarked();
        resolve({ code, signal, killed: this.#killed, heapFull });
      };
      this.#child.once('error', () => end(null, null));
      this.#child.once('close', end);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /**
   * How long it has stood in line for a processor, and the thread that started it meanwhile, ms, when it was
   * last looked at.
   */
  get queuedMs(): number {
    return this.#queuedMs;
  }

  /** Ends the process and all it started, at once. */
  kill(reason: KillReason): void {
    this.#killed ??= reason;
    clearInterval(this.#watch);
    const { pid } = this.#child;
    if (pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null)
      return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      this.#child.kill('SIGKILL');
    }
  }

  #checkUsage(processes: number): void {
    const used = this.#child.pid === undefined ? null : familyUsage(this.#child.pid);
    if (used === null) return;
    this.#queuedMs = used.queuedMs + threadQueuedMs() - this.#threadQueuedBefore;
    if (used.residentBytes > limits.subject.residentBytes) this.kill('memory');
    else if (used.processes > processes) this.kill('processes');
  }

  #capture(stream: Readable, isError: boolean): void {
    stream.on('error', () => undefined);
    stream.on('data', (chunk: Buffer) => {
      // V8's own last words would explain the end and be no output of the student's.
      if (isError && lastWords.some((words) => chunk.includes(words))) this.output.mark();
      this.output.add(chunk);
      if (this.output.seenBytes > limits.subject.outputBytes) this.kill('output');
    });
  }
}
