import { readFileSync } from 'node:fs';

/**
 * Resident memory of a process and all its descendants, bytes; 0 when it is gone. Linux only, where
 * reading it costs microseconds; elsewhere `null`, and V8's own limit is the only one.
 */
export function residentBytes(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  let total = 0;
  for (const member of [pid, ...descendants(pid)]) total += residentOf(member);
  return total;
}

const pageBytes = 4096;

/** Resident memory of one process alone, bytes. */
export function residentOf(pid: number): number {
  const pages = read(`/proc/${pid}/statm`)?.split(' ')[1];
  return pages === undefined ? 0 : Number(pages) * pageBytes;
}

/** Every descendant that is alive now. */
function descendants(pid: number): number[] {
  const children = (read(`/proc/${pid}/task/${pid}/children`) ?? '')
    .split(' ')
    .filter(Boolean)
    .map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
