import { limits } from '../model/limits.ts';
import { FrameError } from './frames.ts';
import { isWireUrl } from './wire-url.ts';

/**
 * What a subject may say to the judge: the part of Cap'n Web's language that the runner uses, and no
 * more. The rest lets a few bytes cost the judge hours or gigabytes (`remap`, results that are taken
 * apart and put together again by `pipeline`) or leaves promises in it that nobody waits for
 * (`promise`), whose rejection would end the whole run. What Cap'n Web hands to a URL parser is bounded
 * here: it parses while it reads, and no timer fires meanwhile.
 *
 * @module
 */

/** Throws a {@link FrameError} for a message that the runner never sends. */
export function checkSubjectMessage(text: string): void {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    throw new FrameError('a message is not JSON');
  }
  if (!Array.isArray(message) || !isMessage(message)) {
    throw new FrameError('a message is none that a subject sends');
  }
}

function isMessage(message: readonly unknown[]): boolean {
  const [kind, first, second] = message;
  switch (kind) {
    case 'push':
    case 'stream':
      return message.length === 2 && isCall(first);
    case 'pipe':
      return message.length === 1;
    case 'pull':
      return message.length === 2 && Number.isSafeInteger(first);
    case 'release':
      return message.length === 3 && Number.isSafeInteger(first) && isPositive(second);
    case 'resolve':
    case 'reject':
      // Number 0 is the subject's main object, which is no answer to anything.
      return message.length === 3 && isPositive(first) && isValue(second, 0);
    case 'abort':
      return message.length === 2 && isValue(first, 0);
    default:
      return false;
  }
}

/** A call of the judge's own `request`, of a spec's callback, or of a stream's writer. */
function isCall(call: unknown): boolean {
  if (!Array.isArray(call) || call.length !== 4 || call[0] !== 'pipeline') return false;
  const [, target, path, args] = call;
  if (!Number.isSafeInteger(target) || !Array.isArray(path) || !Array.isArray(args)) return false;
  if (target < 0 ? path.length !== 0 : path.length !== 1) return false;
  if (target === 0 && path[0] !== 'request') return false;
  if (target > 0 && !['write', 'close', 'abort'].includes(path[0])) return false;
  return args.every((arg) => isValue(arg, 1));
}

/** Data, functions by reference, and bodies that are streamed. */
function isValue(value: unknown, depth: number): boolean {
  if (depth > limits.pipe.depth) return false;
  if (typeof value !== 'object' || value === null) return true;
  const inside = (item: unknown) => isValue(item, depth + 1);
  if (!Array.isArray(value)) return Object.values(value).every(inside);
  if (value.length === 1 && Array.isArray(value[0])) return value[0].every(inside);
  const [tag, first, second] = value;
  switch (tag) {
    case 'undefined':
    case 'inf':
    case '-inf':
    case 'nan':
      return value.length === 1;
    case 'bigint':
      return value.length === 2 && typeof first === 'string';
    case 'date':
      return value.length === 2 && (typeof first === 'number' || first === null);
    case 'bytes':
      return isBytes(value);
    case 'headers':
      return value.length === 2 && Array.isArray(first);
    case 'url':
      return isUrl(first);
    case 'error':
      return value[4] === undefined || (isRecord(value[4]) && inside(value[4]));
    case 'export':
      return value.length === 2 && Number.isSafeInteger(first) && first < 0;
    case 'readable':
      return value.length === 2 && isPositive(first);
    case 'request':
      return value.length === 3 && isUrl(first) && isInit(second, requestInit);
    case 'response':
      return value.length === 3 && isBody(first) && isInit(second, responseInit);
    default:
      return false;
  }
}

// What the runner sets. The classes know more, such as a referrer, which is one more URL to parse.
const requestInit: ReadonlySet<string> = new Set(['method', 'headers', 'body', 'duplex']);
const responseInit: ReadonlySet<string> = new Set(['status', 'statusText', 'headers']);

function isInit(init: unknown, members: ReadonlySet<string>): boolean {
  return (
    isRecord(init) && Object.keys(init).every((name) => members.has(name)) && isBody(init['body'])
  );
}

function isUrl(text: unknown): boolean {
  return typeof text === 'string' && isWireUrl(text);
}

function isBody(body: unknown): boolean {
  if (!Array.isArray(body)) return typeof body !== 'object' || body === null;
  if (body[0] === 'bytes') return isBytes(body);
  return body[0] === 'readable' && body.length === 2 && isPositive(body[1]);
}

/** As base64, and of which class when it is not `Uint8Array`. */
function isBytes([tag, base64, className, ...more]: readonly unknown[]): boolean {
  const classed = className === undefined || typeof className === 'string';
  return tag === 'bytes' && typeof base64 === 'string' && classed && more.length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPositive(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
