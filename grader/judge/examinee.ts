import { limits } from '../model/limits.ts';
import type { Bundle } from '../model/submission.ts';
import type { WireReadable } from '../pipe/protocol.ts';
import type { Exam, ExamFindings } from './exam.ts';
import { SubjectError, SubjectGone } from './subject-error.ts';
import { type AnswerRequest, SubjectSession } from './subject-session.ts';
import { subjectSupply } from './subject-supply.ts';

/**
 * One exercise of one submission under examination: the subject that runs it now, and what happened to
 * those before. A subject that ends is replaced for the next test; one that cannot import the module,
 * or the third that has to be killed, ends the exercise.
 */
export class Examinee {
  readonly #exam: Exam;
  readonly #bundle: Bundle;
  readonly #answer: AnswerRequest;
  readonly #startedMs: number;
  /** In line for a processor, under those before the subject that runs now, and under it when it was taken. */
  #queuedMs = 0;
  #queuedBefore = 0;
  #session: SubjectSession | null = null;
  #predictable = false;
  #givenUp: Error | null = null;
  #loadFailure: string | null = null;
  #ended = 0;
  #gone: ExamFindings['gone'] = null;
  #goneInTest: SubjectGone | null = null;
  #text = '';
  #truncated = false;

  constructor(exam: Exam, bundle: Bundle, answer: AnswerRequest) {
    this.#exam = exam;
    this.#bundle = bundle;
    this.#answer = answer;
    // `performance`, because `Date` is faked.
    this.#startedMs = performance.now();
  }

  /** Makes a subject ready for a test that starts at `nowMs`. Rejects with why it cannot be. */
  async begin(nowMs: number): Promise<void> {
    this.#goneInTest = null;
    if (this.#spentMs() > limits.subject.exerciseMs) {
      this.#givenUp ??= new SubjectGone(
        'timed-out',
        `Not run: the exercise took longer than ${limits.subject.exerciseMs / 1000} s.`,
      );
      this.#gone ??= 'timed-out';
    }
    if (this.#givenUp !== null) throw this.#givenUp;
    if (this.#session?.alive === true && !this.#predictable) {
      await this.#session.begin(nowMs);
      return;
    }
    if (this.#session?.alive === false) {
      this.#count(new SubjectGone('crashed', 'Your process ended between two tests.'));
      this.#goneInTest = null;
    }
    if (this.#givenUp !== null) throw this.#givenUp;
    // A predictable one serves no other test.
    this.#retire();
    await this.#start(nowMs, false);
  }

  async #start(nowMs: number, predictable: boolean): Promise<void> {
    const { sandbox, files, seed, subjectsPerThread } = this.#exam;
    const process = subjectSupply.take(sandbox, files, { run: seed, wanted: subjectsPerThread });
    // What a subject says after its time is read all the same, and is not taken for the next one's words.
    const session: SubjectSession = new SubjectSession(
      process,
      this.#bundle,
      async (request) =>
        this.#session === session ? this.#answer(request) : { ok: false, reason: 'it has ended' },
      (gone) => {
        if (this.#session === session) this.#count(gone);
      },
    );
    this.#session = session;
    this.#queuedBefore = process.queuedMs;
    this.#predictable = predictable;
    try {
      await session.load(files, nowMs, predictable);
    } catch (error) {
      // Importing is the same every time, so the other tests need not wait for it again.
      this.#givenUp = asError(error);
      this.#loadFailure = this.#givenUp.message;
      throw error;
    }
  }

  /**
   * Ends the subject and starts another one for the rest of the test, as if the program had been restarted.
   *
   * @param predictable - Whether what could be taken for chance and is none stands still in it.
   */
  async restart(nowMs: number, predictable = false): Promise<void> {
    // Throws when it has ended by itself: that is not to be covered up.
    this.#current();
    this.#retire();
    await this.#start(nowMs, predictable);
  }

  async call(name: string, args: readonly unknown[]): Promise<unknown> {
    return this.#current().call(name, args);
  }

  async repeat(name: string, times: number): Promise<unknown[]> {
    return this.#current().repeat(name, times);
  }

  async setClock(nowMs: number): Promise<void> {
    await this.#current().setClock(nowMs);
  }

  async pinMathRandom(value: number): Promise<void> {
    await this.#current().pinMathRandom(value);
  }

  /** What an injected script could read, of what the student's code has put there. */
  async readable(): Promise<WireReadable[]> {
    return this.#current().readable();
  }

  /**
   * How the subject ended during this test, if it did. A spec that expects a rejection could take that
   * for one, so the test fails by it whatever the spec made of it.
   */
  goneInTest(): SubjectGone | null {
    return this.#goneInTest;
  }

  /** The errors that the student's code let go during this test. */
  async settle(): Promise<string[]> {
    // Asked even when its pipe has closed meanwhile: then that is what comes of it.
    if (this.#session === null || this.#givenUp !== null) return [];
    return this.#session.settle();
  }

  /** Ends the subject and gives what was found. */
  async close(): Promise<ExamFindings> {
    const process = this.#session?.process;
    this.#session?.close();
    await process?.exited;
    this.#retire();
    return {
      exam: this.#exam.id,
      gone: this.#gone,
      loadFailure: this.#loadFailure,
      output: { text: this.#text, truncated: this.#truncated },
    };
  }

  #current(): SubjectSession {
    if (this.#givenUp !== null) throw this.#givenUp;
    if (this.#session === null)
      throw new SubjectGone('crashed', 'Not run: your code was stopped earlier in this test.');
    return this.#session;
  }

  #count(gone: SubjectGone): void {
    if (this.#session === null) return;
    this.#gone ??= gone.outcome;
    this.#goneInTest ??= gone;
    this.#retire();
    this.#ended += 1;
    if (this.#ended >= limits.subject.kills) {
      this.#givenUp = new SubjectGone(
        gone.outcome,
        `Not run: your code had to be stopped ${this.#ended} times in this exercise.`,
      );
    }
  }

  /** What it has taken so far, but for time in line for a processor. See decision 0024. */
  #spentMs(): number {
    const now = this.#session === null ? 0 : this.#session.process.queuedMs - this.#queuedBefore;
    const queued = Math.min(this.#queuedMs + now, limits.subject.exerciseQueuedMs);
    return performance.now() - this.#startedMs - queued;
  }

  #retire(): void {
    if (this.#session === null) return;
    const { output, queuedMs } = this.#session.process;
    this.#queuedMs += queuedMs - this.#queuedBefore;
    const room = limits.subject.outputKeptBytes - this.#text.length;
    this.#truncated ||= output.truncated || output.text.length > room;
    this.#text += output.text.slice(0, Math.max(0, room));
    this.#session.close();
    this.#session = null;
  }
}

function asError(error: unknown): Error {
  if (error instanceof SubjectError || error instanceof SubjectGone) return error;
  return error instanceof Error ? error : new Error(String(error));
}
