import { familyOf, readProc } from './family.ts';

/** What a process and all its descendants use together. */
export interface FamilyUsage {
  /** How many there are; 0 when it is gone. */
  readonly processes: number;
  /** Their resident memory, bytes. */
  readonly residentBytes: number;
  /**
   * How long their main threads have stood in line for a processor that others had, ms. 0 where the kernel
   * does not keep it.
   */
  readonly queuedMs: number;
}

/**
 * Looks at a process and its descendants. Linux only, where it costs microseconds; elsewhere `null`, and
 * V8's own limit is the only one.
 */
export function familyUsage(pid: number): FamilyUsage | null {
  if (process.platform !== 'linux') return null;
  const family = familyOf(pid)
    .map((member) => ({ residentBytes: residentOf(member), queuedMs: queuedOf(member) }))
    .filter(({ residentBytes }) => residentBytes > 0);
  return {
    processes: family.length,
    residentBytes: family.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
    queuedMs: family.reduce((sum, { queuedMs }) => sum + queuedMs, 0),
  };
}

const pageBytes = 4096;

/** Resident memory of one process alone, bytes; 0 when it is gone. */
export function residentOf(pid: number): number {
  const pages = readProc(`${pid}/statm`)?.split(' ')[1];
  return pages === undefined ? 0 : Number(pages) * pageBytes;
}

/** How long the thread that asks has stood in line for a processor so far, ms. 0 where nobody keeps it. */
export function threadQueuedMs(): number {
  return queuedOf('thread-self');
}

/** The second number of `schedstat`: nanoseconds on the run queue. */
function queuedOf(process: number | string): number {
  const nanoseconds = readProc(`${process}/schedstat`)?.split(' ')[1];
  return nanoseconds === undefined ? 0 : Number(nanoseconds) / 1e6;
}
