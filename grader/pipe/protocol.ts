/**
 * What the two ends of the pipe offer each other, over Cap'n Web.
 * The judge believes nothing that comes back: it checks every reply's shape.
 *
 * @module
 */

/** An error of the student's code, as data. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  /** An own property such as `ERR_CRYPTO_…`, when it is a string. */
  readonly code: string | null;
  /** Line and column in the bundle, counted from 1, of the innermost frame in the student's code. */
  readonly at: readonly [line: number, column: number] | null;
}

/** What a call of a student's function came to. */
export type WireReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: WireError };

/** Whether a browser sends cookies along (Fetch standard, "credentials mode"). */
export type FetchCredentials = 'omit' | 'same-origin' | 'include';

/** A text that any script of the student's page could read, and where. */
export interface WireReadable {
  readonly place: string;
  readonly text: string;
}

/** A request of the student's code on its way to the judge's mock servers. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  /** Pairs in the order they were set, repeats included. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array | null;
  /** `null` when it was not made by the global `fetch`. */
  readonly credentials: FetchCredentials | null;
}

/** The mock servers' answer; or why there is none, in the words of a network error. */
export type WireResponse =
  | {
      readonly ok: true;
      readonly status: number;
      readonly statusText: string;
      readonly headers: readonly (readonly [name: string, value: string])[];
      readonly body: Uint8Array;
    }
  | { readonly ok: false; readonly reason: string };

/** What a subject is to run. */
export interface SubjectModule {
  /** The student's bundle. */
  readonly code: string;
  /** That package's own bundle, when it is imported. */
  readonly undici: string | null;
  readonly nowMs: number;
  /** Whether all stands still, from before the import, that could be taken for chance and is none. */
  readonly predictable: boolean;
}

/** The subject's side. Untrusted. */
export interface SubjectMain {
  /** Links and evaluates the student's bundle. */
  load(module: SubjectModule): Promise<WireReply>;
  /** Starts a test: sets the clock, forgets what the last test pinned. */
  begin(nowMs: number): Promise<void>;
  /** Calls an export. */
  call(name: string, args: unknown[]): Promise<WireReply>;
  /** Calls an export without arguments, again and again, and gives all results at once. */
  repeat(name: string, times: number): Promise<WireReply>;
  setClock(nowMs: number): Promise<void>;
  pinMathRandom(value: number): Promise<void>;
  /** What an injected script could read, of what the student's code has put there. */
  readable(): Promise<WireReadable[]>;
  /** Lets pending work run, then gives the errors that nothing caught since the last time. */
  settle(): Promise<WireError[]>;
}

/** The judge's side, all that a subject can reach. */
export interface JudgeMain {
  request(request: WireRequest): Promise<WireResponse>;
}
