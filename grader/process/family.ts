import { readdirSync, readFileSync } from 'node:fs';

/**
 * A process and every descendant that is alive now, by Linux's `/proc`. A child belongs to the thread that
 * started it.
 */
export function familyOf(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) =>
    (readProc(`${pid}/task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(familyOf)];
}

/** A file below `/proc`; `null` when what it tells of is gone, or the kernel tells no such thing. */
export function readProc(file: string): string | null {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch {
    return null;
  }
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}
