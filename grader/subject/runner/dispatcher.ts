import type { FetchCredentials, WireRequest, WireResponse } from '../../pipe/protocol.ts';

/**
 * The subject's network: an undici dispatcher that sends every request over the pipe. Node's own `fetch`
 * and npm undici both take it from global symbols. It is a plain object because npm undici's own classes
 * cannot be part of a startup snapshot.
 *
 * @module
 */

type HeaderValue = string | string[] | undefined;

interface DispatchOptions {
  readonly origin?: string | URL;
  readonly path: string;
  readonly method: string;
  readonly headers?:
    | Record<string, HeaderValue>
    | HeaderValue[]
    | Iterable<[string, HeaderValue]>
    | null;
  readonly body?: unknown;
  readonly query?: Record<string, unknown>;
}

interface DispatchController {
  rawHeaders: Uint8Array[];
  rawTrailers: Uint8Array[];
  readonly aborted: boolean;
  readonly reason: Error | null;
  readonly paused: boolean;
  pause(): void;
  resume(): void;
  abort(reason: Error): void;
}

interface DispatchHandler {
  onRequestStart?(controller: DispatchController, context: unknown): void;
  onResponseStarted?(): void;
  onResponseStart?(
    controller: DispatchController,
    status: number,
    headers: Record<string, string | string[]>,
    statusText: string,
  ): void;
  onResponseData?(controller: DispatchController, chunk: Uint8Array): void;
  onResponseEnd?(controller: DispatchController, trailers: Record<string, string>): void;
  onResponseError?(controller: DispatchController, error: Error): void;
}

export interface PipeDispatcher {
  dispatch(options: DispatchOptions, handler: DispatchHandler): boolean;
  close(): Promise<void>;
  destroy(): Promise<void>;
}

/**
 * A dispatcher whose requests are answered by `request`.
 *
 * @param credentials - What they are sent with, where that is known.
 */
export function pipeDispatcher(
  request: (r: WireRequest) => Promise<WireResponse>,
  credentials: FetchCredentials | null = null,
): PipeDispatcher {
  return {
    dispatch(options, handler) {
      void exchange(options, handler, (wire) => request({ ...wire, credentials }));
      return true;
    },
    close: async () => undefined,
    destroy: async () => undefined,
  };
}

/** Makes `dispatcher` the one that Node's `fetch` (version 1) and npm undici (version 2) look up. */
export function installDispatcher(dispatcher: PipeDispatcher): void {
  for (const version of [1, 2]) {
    Object.defineProperty(globalThis, Symbol.for(`undici.globalDispatcher.${version}`), {
      value: dispatcher,
      writable: true,
      configurable: true,
    });
  }
}

async function exchange(
  options: DispatchOptions,
  handler: DispatchHandler,
  request: (r: Omit<WireRequest, 'credentials'>) => Promise<WireResponse>,
): Promise<void> {
  const control = controller(handler);
  try {
    handler.onRequestStart?.(control, { history: undefined });
    if (control.aborted) return;
    const answer = await request({
      method: options.method,
      url: urlOf(options),
      headers: headerPairs(options.headers),
      body: await bodyBytes(options.body),
    });
    if (control.aborted) return;
    if (!answer.ok) throw Object.assign(new Error(answer.reason), { code: 'ENOTFOUND' });
    control.rawHeaders = answer.headers.flat().map((text) => Buffer.from(text, 'latin1'));
    handler.onResponseStarted?.();
    handler.onResponseStart?.(control, answer.status, grouped(answer.headers), answer.statusText);
    if (answer.body.length > 0 && !control.aborted) {
      handler.onResponseData?.(control, Buffer.from(answer.body));
    }
    await control.resumed();
    if (!control.aborted) handler.onResponseEnd?.(control, {});
  } catch (error) {
    if (!control.aborted) handler.onResponseError?.(control, error as Error);
  }
}

function controller(handler: DispatchHandler): DispatchController & { resumed(): Promise<void> } {
  let reason: Error | null = null;
  let paused = false;
  let wake: (() => void) | null = null;
  const self = {
    rawHeaders: [] as Uint8Array[],
    rawTrailers: [] as Uint8Array[],
    get aborted() {
      return reason !== null;
    },
    get reason() {
      return reason;
    },
    get paused() {
      return paused;
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      wake?.();
    },
    abort(why: Error) {
      if (reason !== null) return;
      reason = why ?? new Error('aborted');
      wake?.();
      handler.onResponseError?.(self, reason);
    },
    resumed(): Promise<void> {
      if (!paused || reason !== null) return Promise.resolve();
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
  };
  return self;
}

function urlOf(options: DispatchOptions): string {
  // As strict as undici: `@host` or `.host` would go on where the origin ends, and a URL drops line breaks.
  if (!/^\/[\u0021-\u00ff]*$/.test(String(options.path))) {
    throw new TypeError(
      'the path of a request begins with a slash and has no blanks or line breaks',
    );
  }
  // Not resolved: a path such as //host/x stays on its origin, as in undici.
  const url = new URL(new URL(String(options.origin)).origin + options.path);
  for (const [name, value] of Object.entries(options.query ?? {})) {
    for (const item of Array.isArray(value) ? value : [value])
      url.searchParams.append(name, String(item));
  }
  return url.href;
}

function headerPairs(headers: DispatchOptions['headers']): [string, string][] {
  if (headers === null || headers === undefined) return [];
  const pairs: [string, HeaderValue][] = [];
  if (Array.isArray(headers)) {
    // undici's flat form: name, value, name, value.
    for (let i = 0; i + 1 < headers.length; i += 2)
      pairs.push([String(headers[i]), headers[i + 1]]);
  } else if (typeof (headers as Iterable<unknown>)[Symbol.iterator] === 'function') {
    for (const [name, value] of headers as Iterable<[string, HeaderValue]>)
      pairs.push([name, value]);
  } else {
    pairs.push(...Object.entries(headers as Record<string, HeaderValue>));
  }
  return pairs.flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => item !== undefined)
      .map((item): [string, string] => [String(name), String(item)]),
  );
}

async function bodyBytes(body: unknown): Promise<Uint8Array | null> {
  if (body === null || body === undefined) return null;
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return new Uint8Array(body);
  if (body instanceof ArrayBuffer) return new Uint8Array(body.slice(0));
  if (body instanceof URLSearchParams) return new TextEncoder().encode(body.toString());
  if (body instanceof Blob || body instanceof FormData) {
    return new Uint8Array(await new Response(body).arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array | string>) {
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function grouped(pairs: readonly (readonly [string, string])[]): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    const known = headers[key];
    headers[key] = known === undefined ? value : [known, value].flat();
  }
  return headers;
}
