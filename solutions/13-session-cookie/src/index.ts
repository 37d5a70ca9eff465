/**
 * A small bank with sessions in cookies, and a defence against forged requests.
 *
 * @module
 */
import { assemble } from './app.ts';
import type { AppOptions } from './contract.ts';
import { partsOf } from './parts.ts';

export type { AppOptions } from './contract.ts';

/**
 * Makes an app that answers requests to `options.origin`.
 *
 * @see RFC 6265bis §4.1, RFC 10017 §6.1.3
 */
export function createApp(options: AppOptions): (request: Request) => Promise<Response> {
  return assemble(partsOf(options));
}
