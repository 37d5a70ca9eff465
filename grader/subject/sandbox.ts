import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { limits } from '../model/limits.ts';
import type { RuntimeFiles } from './runtime-files.ts';

/**
 * The walls around a subject. Node's permissions always; bubblewrap around them where the machine can.
 *
 * @module
 */

const run = promisify(execFile);

export type SandboxKind = 'os' | 'process';

/** The outermost wall this machine has. */
export interface Sandbox {
  readonly kind: SandboxKind;
  /** Path of `bwrap`, for `os`. */
  readonly bwrap: string | null;
  /** The shared libraries that Node needs inside, for `os`. */
  readonly libraries: readonly string[];
  /** Why it is not `os`, one sentence with the fix in it; `null` when it is. */
  readonly reason: string | null;
}

/** The wall that always stands: Node's permissions, and why there is no other. */
export function processSandbox(reason: string): Sandbox {
  return { kind: 'process', bwrap: null, libraries: [], reason };
}

/** Finds the strongest wall that works here, by trying it. */
export async function detectSandbox(): Promise<Sandbox> {
  if (process.platform !== 'linux') {
    return processSandbox('bubblewrap exists on Linux only; in CI, grade on a Linux runner');
  }
  const bwrap = findOnPath('bwrap');
  if (bwrap === null)
    return processSandbox('bubblewrap is not installed: apt-get install bubblewrap');
  const libraries = await sharedLibraries(process.execPath);
  const node = process.execPath;
  try {
    // The real walls around the real Node: a namespace that cannot be made or a library that is missing
    // shows here, not in a student's grade.
    await run(bwrap, [...wallArguments(node, null, libraries), node, '--version'], {
      env: {},
      timeout: 5_000,
    });
    return { kind: 'os', bwrap, libraries, reason: null };
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    const first = said.split('\n')[0] ?? '';
    return processSandbox(
      `bubblewrap does not work here (${first || 'it failed to start'}); ${namespaceFix()}`,
    );
  }
}

/** What to do so that a process without rights may make a user namespace, as far as the kernel tells. */
function namespaceFix(): string {
  const setting = (name: string) => {
    try {
      return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
    } catch {
      return null;
    }
  };
  // Ubuntu since 23.10.
  if (setting('kernel/apparmor_restrict_unprivileged_userns') === '1') {
    return 'AppArmor restricts user namespaces: give /usr/bin/bwrap a profile with "userns,", or sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0';
  }
  // Debian's own switch.
  if (setting('kernel/unprivileged_userns_clone') === '0') {
    return 'the kernel allows user namespaces to root alone: sudo sysctl kernel.unprivileged_userns_clone=1';
  }
  if (setting('user/max_user_namespaces') === '0') {
    return 'the kernel allows no user namespaces: sudo sysctl user.max_user_namespaces=15000';
  }
  return 'allow unprivileged user namespaces; in a container, start it with --security-opt seccomp=unconfined --security-opt apparmor=unconfined, or grade in a virtual machine';
}

/** The command that starts a subject. Its pipe is descriptor 3, its environment empty. */
export function subjectCommand(
  sandbox: Sandbox,
  files: RuntimeFiles,
): { command: string; args: readonly string[]; cwd: string } {
  const node = process.execPath;
  const cwd = files.emptyFolder;
  if (sandbox.bwrap === null) {
    return { ...bounded(untilParentEnds, [node, ...nodeArguments(files.snapshot)]), cwd };
  }
  const walls = wallArguments(node, files.snapshot, sandbox.libraries);
  // Bubblewrap sees to its own end by itself.
  const command = [sandbox.bwrap, ...walls, node, ...nodeArguments(snapshotInside)];
  return { ...bounded('', command), cwd };
}

/** Ends the program with the grader where `setpriv` can say so, even when that is killed itself. */
const untilParentEnds = [
  'die="setpriv --pdeathsig KILL --"',
  '$die true 2>/dev/null && exec $die "$0" "$@"',
].join('\n');

/**
 * The kernel bounds what it can, around either wall: no file grows, few are open, and a loop ends once
 * its processor time is used up. `first` is what the shell does before it becomes the program.
 */
function bounded(first: string, command: readonly string[]): { command: string; args: string[] } {
  const [program = '', ...args] = command;
  if (process.platform === 'win32') return { command: program, args };
  const { cpuSeconds, openFiles } = limits.subject;
  const script = [
    `ulimit -c 0; ulimit -f 0; ulimit -n ${openFiles}; ulimit -t ${cpuSeconds}`,
    first,
    'exec "$0" "$@"',
  ].join('\n');
  return { command: '/bin/sh', args: ['-c', script, program, ...args] };
}

/** How many processes the wall itself may show: bubblewrap's two, or the shell looking for `setpriv`. */
export function wallProcesses({ bwrap }: Sandbox): number {
  return bwrap === null ? 1 : 2;
}

const snapshotInside = '/subject.blob';

/** Everything unshared, nothing writable, and of files only Node, its libraries and the snapshot. */
function wallArguments(
  node: string,
  snapshot: string | null,
  libraries: readonly string[],
): string[] {
  return [
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    '--clearenv',
    ...['--cap-drop', 'ALL'],
    ...['--hostname', 'subject'],
    ...libraries.flatMap((file) => ['--ro-bind', file, file]),
    ...['--ro-bind', node, node],
    ...(snapshot === null ? [] : ['--ro-bind', snapshot, snapshotInside]),
    ...['--dir', '/empty', '--remount-ro', '/', '--chdir', '/empty'],
    '--',
  ];
}

function nodeArguments(snapshot: string): string[] {
  return [
    ...['--snapshot-blob', snapshot],
    '--permission',
    '--experimental-vm-modules',
    '--disallow-code-generation-from-strings',
    '--disable-proto=delete',
    '--no-addons',
    `--max-old-space-size=${limits.subject.heapMiB}`,
    '--no-warnings',
    // Without an entry point, Node takes the working directory for one and lets it be read.
    '/no-entry-point',
  ];
}

async function sharedLibraries(binary: string): Promise<string[]> {
  const { stdout } = await run('ldd', [binary], { env: { PATH: process.env['PATH'] ?? '' } }).catch(
    () => ({
      stdout: '',
    }),
  );
  const files = stdout
    .split('\n')
    .flatMap((line) => /(?:=> |^\s*)(\/\S+) \(0x/.exec(line)?.[1] ?? []);
  return [...new Set(files)];
}

function findOnPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    if (folder !== '' && existsSync(file)) return file;
  }
  return null;
}
