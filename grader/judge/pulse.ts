import { limits } from '../model/limits.ts';

/**
 * A counter that a judge's thread moves while it is able to, in memory that the main thread sees. A thread
 * that is busy for good cannot say so; the main thread sees that its pulse has stopped.
 */
export class Pulse {
  /** To be handed to the thread. */
  readonly beats: SharedArrayBuffer;
  readonly #beats: Int32Array;

  constructor(beats = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.beats = beats;
    this.#beats = new Int32Array(beats);
  }

  /** In the thread: beats from now on. */
  start(): void {
    setInterval(() => Atomics.add(this.#beats, 0, 1), limits.judge.pulseMs).unref();
  }

  /** A number that is another one whenever the pulse has beaten. */
  get count(): number {
    return Atomics.load(this.#beats, 0);
  }
}
