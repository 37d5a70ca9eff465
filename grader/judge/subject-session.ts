import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { RpcSession, RpcTarget } from 'capnweb';
import { limits } from '../model/limits.ts';
import type { Bundle } from '../model/submission.ts';
import { FrameError } from '../pipe/frames.ts';
import type {
  JudgeMain,
  SubjectMain,
  WireError,
  WireReadable,
  WireRequest,
  WireResponse,
} from '../pipe/protocol.ts';
import { checkSubjectMessage } from '../pipe/subject-messages.ts';
import { PipeTransport } from '../pipe/transport.ts';
import type { OutputCapture } from '../subject/output.ts';
import type { RuntimeFiles } from '../subject/runtime-files.ts';
import type { SubjectExit, SubjectProcess } from '../subject/spawn.ts';
import { materialize, type RemoteFunction } from './materialize.ts';
import { outgoing } from './outgoing.ts';
import { patience } from './patience.ts';
import { asWireError, SubjectError, SubjectGone, sourcePlace } from './subject-error.ts';

/** Answers a request of the student's code. */
export type AnswerRequest = (request: WireRequest) => Promise<WireResponse>;

class Judge extends RpcTarget implements JudgeMain {
  readonly #answer: AnswerRequest;

  constructor(answer: AnswerRequest) {
    super();
    this.#answer = answer;
  }

  request(request: WireRequest): Promise<WireResponse> {
    return this.#answer(request);
  }
}

/** A conversation with one subject: its module loaded, its exports called, every wait bounded. */
export class SubjectSession {
  readonly process: SubjectProcess;
  readonly #transport: PipeTransport;
  readonly #main: SubjectMain;
  readonly #bundle: Bundle;
  readonly #onGone: (gone: SubjectGone) => void;

  constructor(
    process: SubjectProcess,
    bundle: Bundle,
    answer: AnswerRequest,
    onGone: (gone: SubjectGone) => void,
  ) {
    this.process = process;
    this.#onGone = onGone;
    this.#bundle = bundle;
    this.#transport = new PipeTransport(process.pipe, limits.pipe, checkSubjectMessage);
    const session = new RpcSession<RpcTarget>(this.#transport, new Judge(answer), {
      limits: {
        maxDepth: limits.pipe.depth,
        maxMessageSize: limits.pipe.messageBytes,
        maxBigIntDigits: limits.pipe.bigIntDigits,
      },
    });
    this.#main = session.getRemoteMain() as unknown as SubjectMain;
  }

  /**
   * Links and evaluates the student's module. Rejects with a {@link SubjectError} or {@link SubjectGone}.
   *
   * @param predictable - Whether what could be taken for chance and is none stands still from before.
   */
  async load(files: RuntimeFiles, nowMs: number, predictable = false): Promise<void> {
    const undici = this.#bundle.imports.includes('undici')
      ? await readFile(files.undici, 'utf8')
      : null;
    const { code } = this.#bundle;
    const what = 'module, while it was being imported,';
    const module = { code, undici, nowMs, predictable };
    await this.#reply(() => this.#main.load(module), what, limits.subject.loadMs);
  }

  /** Calls an export by name. */
  call(name: string, args: readonly unknown[]): Promise<unknown> {
    const sent = args.map(outgoing);
    return this.#reply(() => this.#main.call(name, sent), name, limits.subject.callMs);
  }

  /** Calls an export without arguments `times` times, a batch a message, and gives all results. */
  async repeat(name: string, times: number): Promise<unknown[]> {
    const results: unknown[] = [];
    while (results.length < times) {
      const batch = Math.min(limits.pipe.repeatBatch, times - results.length);
      const some = await this.#reply(
        () => this.#main.repeat(name, batch),
        name,
        limits.subject.callMs,
      );
      if (!Array.isArray(some) || some.length !== batch) throw this.#distrust(name);
      results.push(...some);
    }
    return results;
  }

  async begin(nowMs: number): Promise<void> {
    await this.#within(() => this.#main.begin(nowMs), 'clock', limits.subject.callMs);
  }

  async setClock(nowMs: number): Promise<void> {
    await this.#within(() => this.#main.setClock(nowMs), 'clock', limits.subject.callMs);
  }

  async pinMathRandom(value: number): Promise<void> {
    await this.#within(() => this.#main.pinMathRandom(value), 'Math.random', limits.subject.callMs);
  }

  /** What an injected script could read. Only texts that have the right shape, and not too many. */
  async readable(): Promise<WireReadable[]> {
    const found: unknown = await this.#within(
      () => this.#main.readable(),
      'code',
      limits.subject.callMs,
    );
    if (!Array.isArray(found)) throw this.#distrust('code');
    return found.slice(0, 200).map((item: unknown) => {
      const { place, text } = Object(item) as Record<string, unknown>;
      if (typeof place !== 'string' || typeof text !== 'string') throw this.#distrust('code');
      return { place: place.slice(0, 200), text: text.slice(0, limits.pipe.resultCharacters) };
    });
  }

  /** The errors that the student's code let go since the last time, each as a sentence's end. */
  async settle(): Promise<string[]> {
    const errors: unknown = await this.#within(
      () => this.#main.settle(),
      'code',
      limits.subject.callMs,
    );
    if (!Array.isArray(errors)) return [];
    return errors.slice(0, 20).map((error) => {
      const wire = asWireError(error);
      return `${wire.name}: ${wire.message}${this.#placed(wire)}`;
    });
  }

  get alive(): boolean {
    return this.#transport.ended === null;
  }

  /** Ends the subject. Nothing that it still says is read. */
  close(): void {
    this.process.kill('done');
    this.#transport.abort();
  }

  async #reply(ask: () => Promise<unknown>, name: string, ms: number): Promise<unknown> {
    const reply = await this.#within(ask, name, ms);
    if (typeof reply !== 'object' || reply === null || !('ok' in reply)) {
      throw this.#distrust(name);
    }
    if (reply.ok === true) {
      const value = 'value' in reply ? reply.value : undefined;
      // A body may still be streaming, so reading it is part of the wait.
      return this.#within(() => materialize(value, name, this.#wrap), name, ms);
    }
    const error = asWireError('error' in reply ? reply.error : null);
    throw new SubjectError(name, error, sourcePlace(this.#bundle.map, error.at));
  }

  readonly #wrap = (stub: RemoteFunction, name: string): RemoteFunction => {
    return async (...args) => {
      const sent = args.map(outgoing);
      return this.#reply(() => stub(...sent), name, limits.subject.callMs);
    };
  };

  /** Waits for the subject, but not for ever and not for a dead one, of which `ask` throws at once. */
  async #within<T>(ask: () => Promise<T>, name: string, ms: number): Promise<T> {
    const time = patience(ms, () => this.process.queuedMs);
    const late = time.over.then(() => {
      this.process.kill('time');
      const seconds = ms / 1_000;
      throw this.#gone(
        'timed-out',
        `Your ${name} did not answer within ${seconds} s and was stopped.`,
      );
    });
    // `ask` may throw at once, and then nobody waits for this one.
    late.catch(() => undefined);
    try {
      return await Promise.race([ask(), late]);
    } catch (error) {
      time.end();
      if (error instanceof SubjectGone || error instanceof SubjectError) throw error;
      if (this.alive) throw this.#badAnswer(error);
      await this.#end();
      const exit = await this.process.exited;
      const broken = this.#transport.ended instanceof FrameError ? this.#transport.ended : null;
      const { outcome, message } = goneBecause(exit, name, this.process.output, broken);
      throw this.#gone(outcome, message);
    } finally {
      time.end();
    }
  }

  /** Sees a subject off whose pipe has closed: one that is ending by itself may say how. */
  async #end(): Promise<void> {
    if (!(this.#transport.ended instanceof FrameError)) {
      await Promise.race([
        this.process.exited,
        sleep(limits.subject.farewellMs, undefined, { ref: false }),
      ]);
    }
    this.process.kill('protocol');
  }

  // The pipe still stands, so the answer itself was at fault.
  #badAnswer(error: unknown): Error {
    return new TypeError(error instanceof Error ? error.message : 'the answer cannot be read');
  }

  #distrust(name: string): SubjectGone {
    this.process.kill('protocol');
    return this.#gone(
      'crashed',
      `The process with your ${name} answered in a way it cannot and was stopped.`,
    );
  }

  #gone(outcome: SubjectGone['outcome'], message: string): SubjectGone {
    const gone = new SubjectGone(outcome, message);
    this.#onGone(gone);
    return gone;
  }

  #placed(error: WireError): string {
    const place = sourcePlace(this.#bundle.map, error.at);
    return place === null ? '' : ` (${place})`;
  }
}

function goneBecause(
  exit: SubjectExit,
  name: string,
  output: OutputCapture,
  broken: FrameError | null,
): Pick<SubjectGone, 'outcome' | 'message'> {
  // First, because printing that much fills the memory too, and the printing is what to mend.
  if (exit.killed === 'output' || output.seenBytes > limits.subject.outputBytes) {
    const printed = Math.round(limits.subject.outputBytes / 1024 / 1024);
    return {
      outcome: 'crashed',
      message: `Your ${name} printed more than ${printed} MiB and was stopped.`,
    };
  }
  const mib = Math.round(limits.subject.residentBytes / 1024 / 1024);
  if (exit.killed === 'memory' || exit.heapFull) {
    return {
      outcome: 'out-of-memory',
      message: `Your ${name} used more memory than it may (${limits.subject.heapMiB} MiB of objects, ${mib} MiB in all) and was stopped.`,
    };
  }
  if (exit.killed === 'time') {
    return { outcome: 'timed-out', message: `Your ${name} was stopped: it took too long.` };
  }
  if (exit.killed === 'processes') {
    return {
      outcome: 'crashed',
      message: `Your ${name} started another process, which it may not, and was stopped.`,
    };
  }
  if (exit.killed === 'protocol' && exit.code === null) {
    const rule = broken === null ? '' : ` (${broken.message})`;
    return {
      outcome: 'crashed',
      message: `The process with your ${name} broke the rules of the pipe${rule} and was stopped.`,
    };
  }
  const how = exit.signal === null ? `with exit code ${exit.code}` : `by signal ${exit.signal}`;
  return {
    outcome: 'crashed',
    message: `The process with your ${name} ended ${how} before it answered. Does it call process.exit?`,
  };
}
