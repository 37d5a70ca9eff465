import { getResponse, type RequestHandler } from 'msw';
import type { Lesson } from '../../model/lesson.ts';
import { limits } from '../../model/limits.ts';
import type { WireRequest, WireResponse } from '../../pipe/protocol.ts';
import { LessonFailure, teach } from './lesson-book.ts';
import { RecordedRequest } from './recorded-request.ts';

/** A mock server: its MSW handlers, and what a request to it would mean if it is an attacker's. */
export interface MockServer {
  readonly origin: string;
  readonly handlers: readonly RequestHandler[];
  /** With this, every request that the student's code makes to it fails the test. */
  readonly hostile?: Lesson;
}

/** The network of one test. */
export interface Network {
  /** Puts mock servers on the network. A later one answers before an earlier one. */
  serve(...servers: MockServer[]): void;
  /** What the student's code requested, in order. */
  readonly requests: readonly RecordedRequest[];
  /** Those of them that no mock server answered. They fail the test by themselves. */
  readonly unexpected: readonly RecordedRequest[];
  /** A request of the spec's own, answered by the same servers, redirects not followed, not recorded. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
}

/** Answers the subject's requests with MSW and remembers them. Nothing ever reaches a real network. */
export class TestNetwork implements Network {
  readonly requests: RecordedRequest[] = [];
  readonly unexpected: RecordedRequest[] = [];
  readonly #handlers: RequestHandler[] = [];
  readonly #hostile: MockServer[] = [];
  readonly #failures: Error[] = [];
  readonly #earlier: ReadonlySet<string>;
  readonly #served: Set<string>;

  /** @param earlier - Origins that tests before this one served. Those of this one are added. */
  constructor(earlier: Set<string> = new Set()) {
    this.#earlier = new Set(earlier);
    this.#served = earlier;
  }

  serve(...servers: MockServer[]): void {
    for (const server of servers) {
      this.#served.add(server.origin);
      this.#handlers.unshift(...server.handlers);
      if (server.hostile !== undefined) this.#hostile.push(server);
    }
  }

  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const response = await getResponse(this.#handlers, request);
    if (response === undefined)
      throw new Error(`no mock server answers ${request.method} ${request.url}`);
    return response;
  }

  /** Answers a request of the subject's. Never rejects: a dead host is an answer. */
  async answer(wire: WireRequest): Promise<WireResponse> {
    if (this.requests.length >= limits.network.requests) {
      this.#failOnce(`Your code made more than ${limits.network.requests} requests in one test.`);
      return refused('too many requests');
    }
    const recorded = RecordedRequest.from(wire);
    if (recorded === null) return refused('the request is not well-formed or is too large');
    this.requests.push(recorded);
    try {
      const response = await getResponse(this.#handlers, recorded.toRequest());
      if (response === undefined) {
        this.unexpected.push(recorded);
        return refused(`getaddrinfo ENOTFOUND ${recorded.host}`);
      }
      return await toWire(response);
    } catch (error) {
      this.#failures.push(error instanceof Error ? error : new Error(String(error)));
      return refused('socket hang up');
    }
  }

  /** Throws when the student's code requested what it must not. */
  check(): void {
    for (const { origin, hostile } of this.#hostile) {
      const touched = this.requests.some((request) => request.origin === origin);
      if (touched && hostile !== undefined) throw new LessonFailure(teach(hostile));
    }
    const [failure] = this.#failures;
    if (failure !== undefined) throw failure;
    const [first] = this.unexpected;
    if (first !== undefined) {
      if (this.#earlier.has(first.origin)) {
        throw new Error(
          `Your code requested ${first.method} ${first.origin}${first.path} when the test that it was for was over: a timer or a loop of yours goes on by itself.`,
        );
      }
      throw new Error(
        `Your code requested ${first.method} ${first.origin}${first.path}, which is no server of this exercise.`,
      );
    }
  }

  #failOnce(message: string): void {
    if (this.#failures.every((known) => known.message !== message))
      this.#failures.push(new Error(message));
  }
}

function refused(reason: string): WireResponse {
  return { ok: false, reason };
}

async function toWire(response: Response): Promise<WireResponse> {
  // MSW's `HttpResponse.error()`: a connection that breaks.
  if (response.type === 'error') return refused('socket hang up');
  return {
    ok: true,
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
