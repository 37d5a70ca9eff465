import { familyOf, readProc } from '../../process/family.ts';

/** The processes that one has started, also those that have left its process group. Linux only. */
export class ProcessFamily {
  readonly #root: number;
  /** To when each began, since numbers are used again. */
  readonly #members = new Map<number, string>();

  constructor(root: number) {
    this.#root = root;
  }

  /** Notes those that are there now. */
  look(): void {
    for (const pid of familyOf(this.#root).slice(1)) {
      if (!this.#members.has(pid)) this.#members.set(pid, startOf(pid));
    }
  }

  get size(): number {
    return this.#members.size;
  }

  commandOf(pid: number): string {
    return commandLine(pid).replaceAll('\0', ' ');
  }

  /** Those of the noted ones that still run, whose command line holds `part`. */
  alive(part = ''): number[] {
    return [...this.#members.keys()].filter((pid) => {
      const start = this.#members.get(pid);
      return start !== '' && startOf(pid) === start && commandLine(pid).includes(part);
    });
  }
}

/** Its command line, arguments separated by NUL. */
function commandLine(pid: number): string {
  return readProc(`${pid}/cmdline`) ?? '';
}

/** Processor time that a process itself has used, in ticks. */
export function ticksOf(pid: number): number {
  return Number(statOf(pid)[11] ?? 0);
}

/** When a process began, in ticks since boot; empty when it is gone, or only waits to be counted. */
function startOf(pid: number): string {
  const fields = statOf(pid);
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}

/** What follows the name in `/proc/<pid>/stat`: the state first. */
function statOf(pid: number): string[] {
  const stat = readProc(`${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
