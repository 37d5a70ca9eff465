import { once } from 'node:events';
import { familyUsage, residentOf } from '../../process/usage.ts';
import { kata, rawVitest } from '../commands.ts';
import type { CourseCopy } from '../course-copy.ts';
import { type Command, start } from '../measure.ts';
import type { Row } from '../row.ts';

/** Peak resident memory of the trusted side over the whole level, against all of Vitest's processes. */
export async function memoryRow(course: CourseCopy): Promise<Row> {
  // The judge's threads are in kata's own process; its descendants are subjects and bundler.
  const ours = await peak(kata(course, 'check'), residentOf);
  const raw = await peak(rawVitest(course, 'run'), (pid) => familyUsage(pid)?.residentBytes ?? 0);
  const mib = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`;
  return {
    what: 'peak memory of the trusted side',
    ours: mib(ours),
    raw: `${mib(raw)} vitest run`,
    ratio: ours / raw,
    aim: '',
    reached: null,
  };
}

async function peak(command: Command, read: (pid: number) => number): Promise<number> {
  const child = start(command);
  child.stdout?.resume();
  child.stderr?.resume();
  let most = 0;
  const poll = setInterval(() => {
    most = Math.max(most, read(child.pid ?? 0));
  }, 10);
  await once(child, 'close');
  clearInterval(poll);
  return most;
}
