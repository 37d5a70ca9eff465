import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a folder's files were at one moment. Equal `text`, equal files. */
export interface Fingerprint {
  readonly text: string;
  readonly files: number;
  readonly emptyFiles: number;
}

const RETRIES = 8;
const RETRY_MS = 15;

/**
 * The fingerprint of one exercise's `src`. A file that has become empty is most often one that an
 * editor has emptied and not yet written, and a missing one is being replaced: both get a moment
 * to return.
 *
 * @param before the last one that was graded, if any
 */
export async function settledFingerprint(
  folder: string,
  before: Fingerprint | undefined,
): Promise<Fingerprint> {
  for (let attempt = 0; ; attempt += 1) {
    const now = await fingerprintOf(folder);
    const emptied = now.emptyFiles > (before?.emptyFiles ?? 0);
    const missing = now.files < (before?.files ?? 0);
    if ((!emptied && !missing) || attempt === RETRIES) return now;
    await sleep(RETRY_MS);
  }
}

/** The fingerprint as it is now. */
export async function fingerprintOf(folder: string): Promise<Fingerprint> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter(
    ({ name }) => !name.startsWith('.') && !name.endsWith('~') && name !== '4913',
  );
  const facts = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const found = await stat(path, { bigint: true }).catch(() => null);
      // A folder's own times change with every temporary file in it.
      if (found === null || !found.isFile()) return null;
      const line = `${path} ${found.size} ${found.mtimeNs} ${found.ino}`;
      return { line, empty: found.size === 0n };
    }),
  );
  const present = facts.filter((fact) => fact !== null);
  return {
    text: present
      .map((fact) => fact.line)
      .sort()
      .join('\n'),
    files: present.length,
    emptyFiles: present.filter((fact) => fact.empty).length,
  };
}
