import type { FetchCredentials } from '../../pipe/protocol.ts';
import type { PipeDispatcher } from './dispatcher.ts';

const modes: readonly unknown[] = ['omit', 'same-origin', 'include'];

/**
 * Wraps `fetch` so that the judge learns of each request's credentials mode. A browser decides by it
 * whether cookies go along; Node's `fetch` takes it and does nothing.
 *
 * @param dispatcherFor - The dispatcher for requests of one mode.
 */
export function installFetch(dispatcherFor: (mode: FetchCredentials) => PipeDispatcher): void {
  const original = globalThis.fetch;
  const fetch = (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const mode: unknown = init?.credentials ?? (input as Partial<Request> | null)?.credentials;
    // An unknown mode is Node's to complain of.
    const known = (modes.includes(mode) ? mode : 'same-origin') as FetchCredentials;
    return original(input, { ...init, dispatcher: dispatcherFor(known) } as RequestInit);
  };
  Object.defineProperty(globalThis, 'fetch', {
    value: fetch,
    writable: true,
    configurable: true,
    enumerable: true,
  });
}
