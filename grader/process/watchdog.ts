import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

/**
 * Ends child processes when this one is gone, even by `kill -9`, which leaves no chance to do it here. A
 * shell waits for the end of its standard input, which the kernel brings about, and then kills those that
 * are still on its list. It has a process group of its own, so that Ctrl-C does not reach it first.
 *
 * Not on Windows, which has no such shell; there a child that does not look at its own input may stay.
 *
 * @module
 */

const script = `
alive=' '
while read -r what pid; do
  case $what in
    +) alive="$alive$pid " ;;
    -) alive="\${alive%%" $pid "*} \${alive#*" $pid "}" ;;
  esac
done
for pid in $alive; do kill -9 "-$pid" 2>/dev/null || kill -9 "$pid" 2>/dev/null; done
`;

let list: Writable | null = null;

/** From now on `child`, or the process group that it leads, ends with this process at the latest. */
export function endsWithThis(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined || process.platform === 'win32') return;
  list ??= startWatchdog();
  list.write(`+ ${pid}\n`);
  // Its number may be given to another process.
  child.once('exit', () => list?.write(`- ${pid}\n`));
}

function startWatchdog(): Writable {
  const watchdog = spawn('/bin/sh', ['-c', script], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
    detached: true,
  });
  watchdog.on('error', () => undefined);
  watchdog.unref();
  const { stdin } = watchdog;
  stdin.on('error', () => undefined);
  (stdin as Writable & { unref?(): void }).unref?.();
  return stdin;
}
