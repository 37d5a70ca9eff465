import type { Grant } from '../src/index.ts';

/** The `verify` of a spec. It runs here, and only remembers: what it was asked is looked at afterwards. */
export interface Verifier {
  readonly verify: (token: string) => Promise<Grant | null>;
  /** What it was called with, in order: whatever the student's code sent, so text or anything else. */
  readonly asked: readonly unknown[];
}

/** So that a student's endless loop costs no memory. */
const REMEMBERED = 20;

/** Well below what one call of a student's function may take. */
const PATIENCE_MS = 800;

/**
 * Makes a `verify`.
 *
 * @param answer - What it says to a token. It may reject.
 */
export function verifier(answer: (token: unknown) => Promise<Grant | null>): Verifier {
  const asked: unknown[] = [];
  return {
    asked,
    verify: async (...args: unknown[]) => {
      if (asked.length < REMEMBERED) asked.push(args[0]);
      return answer(args[0]);
    },
  };
}

/** A `verify` that knows these tokens and says `null` to all others. */
export function knowing(grants: Readonly<Record<string, Grant>>): Verifier {
  const known = new Map(Object.entries(grants));
  return verifier(async (token) => (typeof token === 'string' ? known.get(token) : null) ?? null);
}

/** A `verify` that takes every text for a good token of this grant. */
export function trusting(grant: Grant): Verifier {
  return verifier(async () => grant);
}

/** A `verify` that cannot tell. */
export function failing(error: Error): Verifier {
  return verifier(() => Promise.reject(error));
}

/** A `verify` that answers nobody before so many have asked, and then the last one first. */
export function lastFirst(callers: number, answer: (token: unknown) => Grant | null): Verifier {
  const waiting: (() => void)[] = [];
  const release = () => {
    for (const open of waiting.splice(0)) open();
  };
  return verifier(async (token) => {
    await new Promise<void>((resolve) => {
      waiting.unshift(resolve);
      if (waiting.length === callers) release();
      // Some callers may be refused unasked, or queue up behind each other.
      else setTimeout(release, PATIENCE_MS).unref();
    });
    return answer(token);
  });
}
