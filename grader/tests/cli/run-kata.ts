import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The real entry point. */
export const kataPath = fileURLToPath(new URL('../../bin/kata.js', import.meta.url));

export interface KataRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface KataOptions {
  readonly cwd?: string;
  /** Beside `PATH` and `HOME`; nothing else of the test's own environment comes along. */
  readonly env?: Readonly<Record<string, string>>;
  /** The Node that starts it; the pinned one by default. */
  readonly node?: string;
}

/** Starts `kata` with these arguments, its standard input closed. */
export function startKata(args: readonly string[], options: KataOptions = {}): ChildProcess {
  return spawn(options.node ?? process.execPath, [kataPath, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs `kata` to its end. Never throws for what `kata` does. */
export function runKata(args: readonly string[], options: KataOptions = {}): Promise<KataRun> {
  return endOf(startKata(args, options));
}

/** What a started `kata` printed and how it ended. */
export function endOf(child: ChildProcess): Promise<KataRun> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}
