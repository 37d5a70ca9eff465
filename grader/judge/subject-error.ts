import { SourceMap } from 'node:module';
import { limits } from '../model/limits.ts';
import type { WireError } from '../pipe/protocol.ts';

/** An error that the student's code threw. `name` is the student's own error's name. */
export class SubjectError extends Error {
  /** The student's error's message, as thrown. */
  readonly thrown: string;
  /** The student's error's `code`, when it is a string. */
  readonly code: string | null;

  constructor(call: string, error: WireError, place: string | null) {
    const where = place === null ? '' : ` (${place})`;
    super(`Your ${call} threw ${error.name}: ${error.message}${where}`);
    this.name = error.name;
    this.thrown = error.message;
    this.code = error.code;
  }
}

/** The grader ended the subject, or it ended itself, while a spec waited for it. */
export class SubjectGone extends Error {
  override readonly name = 'SubjectGone';
  readonly outcome: 'timed-out' | 'out-of-memory' | 'crashed';

  constructor(outcome: SubjectGone['outcome'], message: string) {
    super(message);
    this.outcome = outcome;
  }
}

/** Checks that a value from the subject is a {@link WireError}; anything else becomes a plain one. */
export function asWireError(value: unknown): WireError {
  const given =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const at = given['at'];
  return {
    name: text(given['name'], 'Error').slice(0, 60),
    message: text(given['message'], '').slice(0, limits.report.message),
    code: typeof given['code'] === 'string' ? given['code'].slice(0, 100) : null,
    at: isPlace(at) ? at : null,
  };
}

/** The map that was read last. A large one takes a tenth of a second, and code may throw on every call. */
let latest: { readonly text: string; readonly map: SourceMap } | null = null;

function parsedMap(text: string): SourceMap {
  if (latest?.text !== text) latest = { text, map: new SourceMap(JSON.parse(text)) };
  return latest.map;
}

/** Where in the student's source a place in the bundle is, such as `src/index.ts:12`; `null` if unknown. */
export function sourcePlace(map: string, at: WireError['at']): string | null {
  if (at === null) return null;
  try {
    const entry = parsedMap(map).findEntry(at[0] - 1, at[1] - 1);
    if (!('originalSource' in entry) || entry.originalLine === undefined) return null;
    return `${entry.originalSource}:${entry.originalLine + 1}`;
  } catch {
    return null;
  }
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function isPlace(value: unknown): value is [number, number] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((n) => Number.isInteger(n) && n > 0 && n < 1e9)
  );
}
