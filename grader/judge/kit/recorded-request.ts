import { limits } from '../../model/limits.ts';
import type { FetchCredentials, WireRequest } from '../../pipe/protocol.ts';
import { isWireUrl } from '../../pipe/wire-url.ts';

const modes: readonly FetchCredentials[] = ['omit', 'same-origin', 'include'];

/** A request that the student's code made, as it went out. */
export class RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
  /** What the global `fetch` was told of cookies; `null` when the request was made by other means. */
  readonly credentials: FetchCredentials | null;
  readonly #url: URL;

  private constructor(
    method: string,
    url: URL,
    headers: Headers,
    body: Uint8Array<ArrayBuffer>,
    credentials: FetchCredentials | null,
  ) {
    this.method = method;
    this.url = url.href;
    this.headers = headers;
    this.body = body;
    this.credentials = credentials;
    this.#url = url;
  }

  /** Checks what came from the subject; `null` when it is no request. */
  static from(wire: WireRequest): RecordedRequest | null {
    try {
      const { method, url, headers, body, credentials } = wire;
      if (typeof method !== 'string' || typeof url !== 'string' || !Array.isArray(headers))
        return null;
      if (method.length > limits.network.methodLength) return null;
      if (!isWireUrl(url) || headers.length > limits.network.headers) return null;
      if (JSON.stringify(headers).length > limits.network.headerBytes) return null;
      const bytes = body instanceof Uint8Array ? body.slice() : new Uint8Array();
      if (bytes.length > limits.network.bodyBytes) return null;
      const parsed = new URL(url);
      // The subject may send a URL that no parser has written, and then it grows here.
      if (parsed.href.length > limits.network.urlBytes) return null;
      return new RecordedRequest(
        method.toUpperCase(),
        parsed,
        new Headers(headers),
        bytes,
        modes.find((mode) => mode === credentials) ?? null,
      );
    } catch {
      return null;
    }
  }

  get origin(): string {
    return this.#url.origin;
  }

  get host(): string {
    return this.#url.host;
  }

  get path(): string {
    return this.#url.pathname;
  }

  get query(): URLSearchParams {
    return new URLSearchParams(this.#url.search);
  }

  text(): string {
    return new TextDecoder().decode(this.body);
  }

  /** The body as a form, an empty one if it is too long for any. Check the content type yourself. */
  form(): URLSearchParams {
    const readable = this.body.length <= limits.network.formBytes;
    return new URLSearchParams(readable ? this.text() : '');
  }

  /** As MSW takes it. A body on GET or HEAD is recorded but has no place in a `Request`. */
  toRequest(): Request {
    const bodyless = this.method === 'GET' || this.method === 'HEAD' || this.body.length === 0;
    return new Request(this.url, {
      method: this.method,
      headers: this.headers,
      body: bodyless ? null : this.body,
      credentials: this.credentials ?? 'omit',
    });
  }
}
