import { Buffer } from 'node:buffer';

/**
 * Messages on the pipe are frames: four bytes of length, big-endian, then that many bytes of UTF-8.
 *
 * @module
 */

/** The peer broke the framing or a limit. The session cannot go on. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

const headerBytes = 4;

/** One message as bytes. Throws a {@link FrameError} when it is larger than `maxBytes`. */
export function encodeFrame(message: string, maxBytes: number): Uint8Array {
  const size = Buffer.byteLength(message);
  if (size > maxBytes) {
    throw new FrameError(`a message of ${size} bytes is over the limit of ${maxBytes}`);
  }
  const frame = Buffer.allocUnsafe(headerBytes + size);
  frame.writeUInt32BE(size, 0);
  frame.write(message, headerBytes);
  return frame;
}

/** Cuts a byte stream into messages. Memory is bounded: a length over `maxBytes` is refused unread. */
export class FrameDecoder {
  readonly #maxBytes: number;
  readonly #text = new TextDecoder('utf-8', { fatal: true });
  #chunks: Uint8Array[] = [];
  #buffered = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Takes the next bytes, gives the messages they complete. Throws a {@link FrameError}. */
  push(chunk: Uint8Array): string[] {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    const messages: string[] = [];
    for (;;) {
      const message = this.#next();
      if (message === null) return messages;
      messages.push(message);
    }
  }

  #next(): string | null {
    if (this.#buffered < headerBytes) return null;
    // Joining only once a whole frame is there keeps a large frame in many chunks linear.
    const head = this.#peek(headerBytes);
    const size = head.readUInt32BE(0);
    if (size > this.#maxBytes) {
      throw new FrameError(`a message of ${size} bytes is over the limit of ${this.#maxBytes}`);
    }
    if (this.#buffered < headerBytes + size) return null;
    const all = this.#peek(headerBytes + size);
    const body = all.subarray(headerBytes, headerBytes + size);
    const rest = all.subarray(headerBytes + size);
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#buffered = rest.length;
    try {
      return this.#text.decode(body);
    } catch {
      throw new FrameError('a message is not UTF-8');
    }
  }

  #peek(count: number): Buffer {
    const first = this.#chunks[0];
    if (first !== undefined && first.length >= count) {
      return Buffer.from(first.buffer, first.byteOffset, first.byteLength);
    }
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}
