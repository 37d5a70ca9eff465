import { limits } from '../../model/limits.ts';
import { Allowance } from '../../pipe/allowance.ts';
import { replyOf } from './errors.ts';

/**
 * Turns what the student's code gives into what the pipe carries: plain data stays, functions go by
 * reference, a class instance becomes its data and its methods, a foreign `Response` (npm undici has
 * its own class) becomes the platform's.
 *
 * @module
 */

const maxDepth = 48;

/** Adapts a value. Throws a `TypeError` naming the place of what cannot be carried. */
export async function adapt(value: unknown): Promise<unknown> {
  return walk(value, 'the result', { depth: 0, above: new Set(), allowance: new Allowance() });
}

/** Where in a result the walk is. */
interface Place {
  readonly depth: number;
  readonly above: ReadonlySet<object>;
  readonly allowance: Allowance;
}

async function walk(value: unknown, path: string, place: Place): Promise<unknown> {
  const { depth, above, allowance } = place;
  allowance.spend(sizeOf(value));
  if (typeof value === 'symbol') throw new TypeError(`${path} is a symbol, which is not data`);
  if (typeof value === 'function') return byReference(value, undefined);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > maxDepth) throw new TypeError(`${path} is nested too deeply`);
  if (above.has(value)) throw new TypeError(`${path} contains itself`);
  const carried = await platformObject(value, path);
  if (carried !== undefined) return carried;

  const inside = { depth: depth + 1, above: new Set(above).add(value), allowance };
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    // One by one: a sparse array would have as many as its length says.
    for (const item of value) items.push(await walk(item, `${path}[${items.length}]`, inside));
    return items;
  }
  return members(value, path, inside);
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  return 0;
}

async function members(value: object, path: string, inside: Place): Promise<object> {
  const functions = new Map<string, CallableFunction>();
  const data: [string, unknown][] = [];
  for (const key of memberNames(value)) {
    inside.allowance.spend(key.length);
    const item: unknown = Reflect.get(value, key);
    if (typeof item === 'function') functions.set(key, item);
    else data.push([key, item]);
  }
  const plain: Record<string, unknown> = {};
  for (const [key, item] of data) {
    try {
      plain[key] = await walk(item, `${path}.${key}`, inside);
    } catch (error) {
      // Something with methods may keep what it likes, a Map for a cache; only data must be data.
      if (functions.size === 0) throw error;
    }
  }
  for (const [name, fn] of functions) plain[name] = byReference(fn, value);
  return plain;
}

/** What the pipe knows by itself, copied into the exact platform class it wants. */
async function platformObject(value: object, path: string): Promise<unknown> {
  if (value instanceof Error) return value;
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return bytesOf(value);
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === 'Response') return copyResponse(value as Response);
  if (tag === 'Headers') return new Headers([...(value as Headers)]);
  if (tag === 'Request') {
    const request = value as Request;
    const body = request.body === null ? null : await bodyOf(request);
    return new Request(request.url, {
      method: request.method,
      headers: [...request.headers],
      body,
    });
  }
  if (tag === 'URL') return new URL(String(value));
  if (
    tag === 'Map' ||
    tag === 'Set' ||
    tag === 'WeakMap' ||
    tag === 'Promise' ||
    tag === 'RegExp'
  ) {
    throw new TypeError(`${path} is a ${tag}; the contract asks for plain data`);
  }
  return undefined;
}

async function copyResponse(response: Response): Promise<Response> {
  const empty = response.status === 204 || response.status === 205 || response.status === 304;
  const body = empty || response.body === null ? null : await bodyOf(response.clone());
  return new Response(body, {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
  });
}

async function bodyOf(message: Request | Response): Promise<ArrayBuffer> {
  const body = await message.arrayBuffer();
  if (body.byteLength > limits.network.bodyBytes) throw new TypeError('the body is too large');
  return body;
}

function bytesOf(value: ArrayBuffer | ArrayBufferView): Uint8Array {
  if (value instanceof ArrayBuffer) return new Uint8Array(value.slice(0));
  return new Uint8Array(
    value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength) as ArrayBuffer,
  );
}

/** What a value has by itself, and what it has from its classes or prototypes: methods, getters, data. */
function memberNames(value: object): Set<string> {
  const names = new Set(Object.keys(value));
  let proto: object | null = Object.getPrototypeOf(value);
  while (proto !== null && proto !== Object.prototype && proto !== Array.prototype) {
    for (const name of Object.getOwnPropertyNames(proto)) names.add(name);
    proto = Object.getPrototypeOf(proto);
  }
  for (const name of ['constructor', '__proto__']) names.delete(name);
  return names;
}

/** A function that the judge may call: its outcome goes back as a reply, never as a rejection. */
function byReference(
  fn: CallableFunction,
  self: unknown,
): (...args: unknown[]) => Promise<unknown> {
  return (...args) =>
    replyOf(async () => adapt(await Reflect.apply(fn, self, retain(args) as unknown[])));
}

/**
 * Arguments from the judge, kept alive: Cap'n Web ends an argument's stubs when the call returns, but a
 * factory such as `createVerifier({ isRevoked })` calls them later.
 */
export function retain(value: unknown): unknown {
  if (typeof value === 'function') return callback(value as StubFunction);
  if (Array.isArray(value)) return value.map(retain);
  if (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype
  ) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, retain(item)]));
  }
  return value;
}

type StubFunction = ((...args: unknown[]) => Promise<unknown>) & { dup(): StubFunction };

function callback(stub: StubFunction): (...args: unknown[]) => Promise<unknown> {
  const kept = stub.dup();
  return async (...args) => {
    const sent = await Promise.all(args.map((arg) => adapt(arg)));
    return kept(...sent);
  };
}
