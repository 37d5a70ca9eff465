import { readdirSync, readFileSync } from 'node:fs';

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
    for (const pid of descendants(this.#root)) {
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
  return read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '');
}

/** Processor time that a process itself has used, in ticks. */
export function ticksOf(pid: number): number {
  return Number(statOf(pid)[11] ?? 0);
}

/** Any thread may have started a child. */
function descendants(pid: number): number[] {
  const children = read(() => readdirSync(`/proc/${pid}/task`), []).flatMap((thread) =>
    read(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'), '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** When a process began, in ticks since boot; empty when it is gone, or only waits to be counted. */
function startOf(pid: number): string {
  const fields = statOf(pid);
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}

/** What follows the name in `/proc/<pid>/stat`: the state first. */
function statOf(pid: number): string[] {
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read<Found>(attempt: () => Found, otherwise: Found): Found {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
}
