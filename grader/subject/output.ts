/** Keeps the first bytes that a subject prints and counts the rest. */
export class OutputCapture {
  readonly #keepBytes: number;
  readonly #chunks: Buffer[] = [];
  #kept = 0;
  #seen = 0;
  #marked: { readonly chunks: number; readonly kept: number } | null = null;

  constructor(keepBytes: number) {
    this.#keepBytes = keepBytes;
  }

  add(chunk: Buffer): void {
    this.#seen += chunk.length;
    const room = this.#keepBytes - this.#kept;
    if (room <= 0) return;
    const part = chunk.subarray(0, room);
    this.#chunks.push(part);
    this.#kept += part.length;
  }

  /** What comes from here on may turn out to be no output of the student's. The first mark counts. */
  mark(): void {
    this.#marked ??= { chunks: this.#chunks.length, kept: this.#kept };
  }

  /** Forgets the text since the mark. Says whether there was one. */
  dropMarked(): boolean {
    if (this.#marked === null) return false;
    this.#chunks.length = this.#marked.chunks;
    this.#seen -= this.#kept - this.#marked.kept;
    this.#kept = this.#marked.kept;
    return true;
  }

  get seenBytes(): number {
    return this.#seen;
  }

  /** The kept text. Bytes that are not UTF-8 become U+FFFD. It is data: escape it wherever it is shown. */
  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }

  get truncated(): boolean {
    return this.#seen > this.#kept;
  }
}
