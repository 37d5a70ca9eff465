import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** One command to run, with what it may see. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes of a run that counts; 0 alone by default. */
  readonly codes?: readonly number[];
}

/** Starts a command with its output read. It inherits the environment, so that both sides get the same. */
export function start({ command, args, cwd, env }: Command): ChildProcess {
  return spawn(command, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', CI: '1', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Wall time of one whole run, ms. Rejects when it exits otherwise than it may: such a run measures nothing. */
export async function timeRun(command: Command): Promise<number> {
  const began = performance.now();
  const child = start(command);
  const said: string[] = [];
  child.stdout?.on('data', (chunk) => said.push(String(chunk)));
  child.stderr?.on('data', (chunk) => said.push(String(chunk)));
  const [code] = await once(child, 'close');
  if (!(command.codes ?? [0]).includes(code))
    throw new Error(`${command.args.join(' ')} exited with ${code}:\n${said.join('')}`);
  return performance.now() - began;
}

/** Runs two commands in turn, once unmeasured and then `times` measured, so that drift hits both alike. */
export async function timePairs(
  ours: Command,
  raw: Command,
  times: number,
): Promise<{ ours: number[]; raw: number[] }> {
  const measured = { ours: [] as number[], raw: [] as number[] };
  await timeRun(ours);
  await timeRun(raw);
  for (let i = 0; i < times; i += 1) {
    measured.ours.push(await timeRun(ours));
    measured.raw.push(await timeRun(raw));
  }
  return measured;
}

/** The value below which the share `p` of the sorted values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Waits until a process prints what matches. Rejects when it ends first. */
export function printed(child: ChildProcess, pattern: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const take = (chunk: unknown) => {
      text += String(chunk);
      if (!pattern.test(text)) return;
      stop();
      resolve();
    };
    const ended = () => {
      stop();
      reject(new Error(`it ended before it printed ${pattern}:\n${text}`));
    };
    const stop = () => {
      child.stdout?.off('data', take);
      child.stderr?.off('data', take);
      child.off('exit', ended);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('exit', ended);
  });
}
