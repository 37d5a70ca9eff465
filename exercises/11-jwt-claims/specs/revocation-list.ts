/** The `isRevoked` of a spec. It runs here, and only remembers: what it was asked is looked at afterwards. */
export interface RevocationList {
  readonly isRevoked: (jti: string) => Promise<boolean>;
  /** What it was called with, in order: whatever the student's code sent, so text or anything else. */
  readonly asked: readonly unknown[];
}

/** So that a student's endless loop costs no memory. */
const REMEMBERED = 20;

/** Well below what one call of a student's function may take. */
const PATIENCE_MS = 800;

/** A list of the revoked. */
export function revocationList(revoked: readonly string[] = []): RevocationList {
  const denied = new Set<unknown>(revoked);
  return listOf(async (jti) => denied.has(jti));
}

/** A list that cannot be read. */
export function brokenList(error: Error): RevocationList {
  return listOf(() => Promise.reject(error));
}

/** A list of nobody that answers no one before so many have asked, and then the last one first. */
export function lastFirst(callers: number): RevocationList {
  const waiting: (() => void)[] = [];
  const release = () => {
    for (const open of waiting.splice(0)) open();
  };
  return listOf(async () => {
    await new Promise<void>((resolve) => {
      waiting.unshift(resolve);
      if (waiting.length === callers) release();
      // Some callers may be refused unasked, or queue up behind each other.
      else setTimeout(release, PATIENCE_MS).unref();
    });
    return false;
  });
}

function listOf(answer: (jti: unknown) => Promise<boolean>): RevocationList {
  const asked: unknown[] = [];
  return {
    asked,
    isRevoked: async (...args: unknown[]) => {
      if (asked.length < REMEMBERED) asked.push(args[0]);
      return answer(args[0]);
    },
  };
}
