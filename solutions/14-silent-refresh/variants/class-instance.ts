// variant: A class with private fields, whose instance is the client.
import type { ApiClientOptions, RequestOptions } from '../src/index.ts';

class Client {
  readonly #options: ApiClientOptions;
  #token: string | undefined;
  #refreshing: Promise<string | undefined> | undefined;
  #ended = new AbortController();

  constructor(options: ApiClientOptions) {
    this.#options = options;
  }

  async fetch(path: string, init: RequestOptions = {}): Promise<Response> {
    const { signal } = this.#ended;
    const token = this.#token;
    const response = await this.#send(path, init, token);
    if (response.status !== 401 || signal.aborted) return response;
    const next = this.#token !== token ? this.#token : await this.#refresh();
    return next === undefined || signal.aborted ? response : this.#send(path, init, next);
  }

  async signOut(): Promise<void> {
    this.#end();
    await this.#options.onSignedOut();
  }

  #end(): void {
    this.#token = undefined;
    this.#refreshing = undefined;
    this.#ended.abort();
    this.#ended = new AbortController();
  }

  #send(path: string, init: RequestOptions, token: string | undefined): Promise<Response> {
    const { apiOrigin } = this.#options;
    // A path that begins otherwise becomes one of the API all the same.
    const url = new URL(apiOrigin);
    const [pathname = '', search = ''] = path.split(/\?(.*)/s);
    url.pathname = pathname;
    url.search = search;
    const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    return fetch(url, { ...init, headers: { ...init.headers, ...authorization } });
  }

  #refresh(): Promise<string | undefined> {
    this.#refreshing ??= this.#ask().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #ask(): Promise<string | undefined> {
    const { signal } = this.#ended;
    try {
      const headers = new Headers([['x-requested-by', 'web']]);
      const request = new Request(this.#options.refreshUrl, {
        method: 'POST',
        credentials: 'include',
        headers,
        signal,
      });
      const response = await fetch(request);
      const body = await response.json();
      if (signal.aborted) return undefined;
      if (response.ok && typeof body.access_token === 'string') {
        this.#token = body.access_token;
      } else if (response.status === 400 && body.error === 'invalid_grant') {
        this.#end();
        await this.#options.onSignedOut();
      }
      return this.#token;
    } catch {
      return undefined;
    }
  }
}

export function createApiClient(options: ApiClientOptions): Client {
  return new Client(options);
}
