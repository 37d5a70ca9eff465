import type { Duplex } from 'node:stream';
import type { RpcTransport } from 'capnweb';
import { encodeFrame, FrameDecoder, FrameError } from './frames.ts';

/** What one side lets the other send. Bytes and counts. */
export interface TransportLimits {
  readonly messageBytes: number;
  readonly totalBytes: number;
  readonly messages: number;
  readonly queued: number;
}

/** Cap'n Web's transport over one duplex stream. Both ends use it; each enforces its own limits. */
export class PipeTransport implements RpcTransport {
  readonly #stream: Duplex;
  readonly #limits: TransportLimits;
  readonly #check: ((message: string) => void) | undefined;
  readonly #decoder: FrameDecoder;
  readonly #queue: string[] = [];
  #waiting: { resolve: (message: string) => void; reject: (error: Error) => void } | null = null;
  #ended: Error | null = null;
  #messages = 0;
  #bytes = 0;

  /** `check` sees each received message first; what it throws ends the conversation. */
  constructor(stream: Duplex, limits: TransportLimits, check?: (message: string) => void) {
    this.#stream = stream;
    this.#limits = limits;
    this.#check = check;
    this.#decoder = new FrameDecoder(limits.messageBytes);
    stream.on('data', (chunk: Uint8Array) => this.#take(chunk));
    stream.on('error', (error) => this.#end(error));
    stream.on('close', () => this.#end(new Error('the pipe is closed')));
    stream.on('end', () => this.#end(new Error('the pipe is closed')));
  }

  send(message: string): void {
    if (this.#ended !== null) return;
    this.#stream.write(encodeFrame(message, this.#limits.messageBytes));
  }

  receive(): Promise<string> {
    const next = this.#queue.shift();
    if (next !== undefined) {
      if (this.#queue.length === 0 && this.#stream.isPaused()) this.#stream.resume();
      return Promise.resolve(next);
    }
    if (this.#ended !== null) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  /** Cap'n Web gives up: the peer said so, or said what makes no sense. Why is in the peer's words, so it is dropped. */
  abort(): void {
    this.#end(new FrameError('the conversation was given up'));
  }

  /** Why the peer may send no more; `null` while it may. */
  get ended(): Error | null {
    return this.#ended;
  }

  #take(chunk: Uint8Array): void {
    if (this.#ended !== null) return;
    this.#bytes += chunk.length;
    try {
      if (this.#bytes > this.#limits.totalBytes) throw new FrameError('too many bytes were sent');
      for (const message of this.#decoder.push(chunk)) {
        this.#messages += 1;
        if (this.#messages > this.#limits.messages)
          throw new FrameError('too many messages were sent');
        this.#check?.(message);
        this.#deliver(message);
      }
    } catch (error) {
      this.#end(error instanceof Error ? error : new Error('the pipe broke'));
    }
    if (this.#queue.length > this.#limits.queued) this.#stream.pause();
  }

  #deliver(message: string): void {
    if (this.#waiting === null) {
      this.#queue.push(message);
      return;
    }
    const { resolve } = this.#waiting;
    this.#waiting = null;
    resolve(message);
  }

  #end(error: Error): void {
    if (this.#ended !== null) return;
    this.#ended = error;
    this.#waiting?.reject(error);
    this.#waiting = null;
    this.#stream.destroy();
  }
}
