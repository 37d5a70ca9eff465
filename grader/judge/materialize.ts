import { limits } from '../model/limits.ts';
import { Allowance } from '../pipe/allowance.ts';

/**
 * Makes what came from the subject safe to hand to a spec. Cap'n Web gives plain objects, but a function
 * in them is a live stub, and matchers call functions: `{ asymmetricMatch: () => true }` equals anything.
 * So a result's functions are put where only a spec that asks for them by name finds them, those with a
 * name that matchers look for are dropped, and functions deeper down are replaced.
 *
 * @module
 */

/** A function of the student's code, as the spec sees it. */
export type RemoteFunction = (...args: unknown[]) => Promise<unknown>;

/** Wraps a stub of the subject's into a {@link RemoteFunction}. */
export type WrapFunction = (stub: RemoteFunction, name: string) => RemoteFunction;

/** What stands in data where the student's code put a function. It equals nothing a contract asks for. */
class UnexpectedFunction {
  toString(): string {
    return '[a function]';
  }
}

// Names that matchers, printers and `await` look for on any object.
const special = new Set([
  'asymmetricMatch',
  'then',
  'toJSON',
  'toAsymmetricMatcher',
  'inspect',
  'equals',
]);

function calledByOthers(name: string): boolean {
  return special.has(name) || name in Object.prototype;
}

/** Materializes a result. Rejects with a `TypeError` for what no contract carries. */
export async function materialize(
  value: unknown,
  name: string,
  wrap: WrapFunction,
): Promise<unknown> {
  if (typeof value === 'function') return wrap(value as RemoteFunction, name);
  if (!isPlainObject(value)) return materializeData(value);
  const data: Record<string, unknown> = {};
  const functions = new Map<string, RemoteFunction>();
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'function') data[key] = item;
    else if (!calledByOthers(key))
      functions.set(key, wrap(item as RemoteFunction, `${name}.${key}`));
  }
  const result = (await materializeData(data)) as object;
  for (const [key, fn] of functions) {
    // Not enumerable: a result is compared and printed by its data alone.
    Object.defineProperty(result, key, { value: fn, enumerable: false });
  }
  return result;
}

/** Materializes a value in which functions have no place, such as the arguments of a spec's callback. */
export function materializeData(value: unknown): Promise<unknown> {
  return copy(value, 0, new Allowance());
}

async function copy(value: unknown, depth: number, allowance: Allowance): Promise<unknown> {
  if (depth > limits.pipe.depth) throw new TypeError('the value is nested too deeply');
  allowance.spend(typeof value === 'string' ? value.length : 0);
  if (typeof value === 'function') return new UnexpectedFunction();
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await copy(item, depth + 1, allowance));
    return items;
  }
  if (value instanceof Date) return new Date(value.getTime());
  if (ArrayBuffer.isView(value)) {
    allowance.spend(value.byteLength);
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  }
  if (value instanceof Error) return plainError(value, allowance);
  if (value instanceof Headers) return plainHeaders(value, allowance);
  if (value instanceof URL) {
    allowance.spend(value.href.length);
    return new URL(value.href);
  }
  if (value instanceof Response) return plainResponse(value, allowance);
  if (value instanceof Request) return plainRequest(value, allowance);
  if (!isPlainObject(value)) throw new TypeError('the value is not plain data');
  const plain: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    allowance.spend(key.length);
    // Defined, not assigned, so that a key named `__proto__` stays a key.
    Object.defineProperty(plain, key, {
      value: await copy(item, depth + 1, allowance),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return plain;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function plainError(error: Error, allowance: Allowance): Error {
  allowance.spend(String(error.message).length + String(error.name).length);
  const plain = new Error(String(error.message));
  plain.name = String(error.name);
  return plain;
}

function plainHeaders(headers: Headers, allowance: Allowance): Headers {
  const plain = new Headers();
  for (const [name, value] of headers) {
    allowance.spend(name.length + value.length);
    plain.append(name, value);
  }
  return plain;
}

async function plainResponse(response: Response, allowance: Allowance): Promise<Response> {
  const bodyless = response.status === 204 || response.status === 205 || response.status === 304;
  const body = bodyless ? null : await bytesOf(response);
  return new Response(body, {
    status: response.status,
    statusText: response.statusText,
    headers: plainHeaders(response.headers, allowance),
  });
}

async function plainRequest(request: Request, allowance: Allowance): Promise<Request> {
  allowance.spend(request.url.length);
  const headers = plainHeaders(request.headers, allowance);
  const body = request.body === null ? null : await bytesOf(request);
  return new Request(request.url, { method: request.method, headers, body });
}

/** Reads a body that the subject streams, up to the limit. */
async function bytesOf(message: Request | Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message.body ?? []) {
    // A stream carries anything, and what has no length would never be too large.
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a part of the body is not bytes');
    size += chunk.length;
    if (size > limits.network.bodyBytes) throw new TypeError('the body is too large');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
