import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProcessFamily } from '../process-family.ts';

export interface EndedRun {
  readonly stdout: string;
  readonly stderr: string;
  /** `null` when it had to be killed. */
  readonly code: number | null;
  /** How many processes that it had started were there half a second after its end. All are killed now. */
  readonly survivors: number;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string>>;
  /** After so many ms it is killed. */
  readonly timeout: number;
}

/** Runs Node with these arguments and waits for its end, whatever it takes. Leaves no process behind. */
export async function runToEnd(args: readonly string[], options: RunOptions): Promise<EndedRun> {
  const child = spawn(process.execPath, ['--no-warnings', ...args], {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const family = new ProcessFamily(child.pid ?? 0);
  const watch = setInterval(() => family.look(), 20);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const killer = setTimeout(() => child.kill('SIGKILL'), options.timeout);
  // Not 'close': a process that is left holds the descriptors.
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearTimeout(killer);
  await sleep(code === null ? 0 : 50);
  clearInterval(watch);
  for (let waits = 0; waits < 9 && family.alive().length > 0; waits += 1) await sleep(50);
  const left = family.alive();
  for (const pid of left) process.kill(pid, 'SIGKILL');
  child.stdout.destroy();
  child.stderr.destroy();
  return { stdout, stderr, code, survivors: left.length };
}
