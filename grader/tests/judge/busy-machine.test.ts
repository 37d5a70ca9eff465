import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { SubjectSession } from '../../judge/subject-session.ts';
import { limits } from '../../model/limits.ts';
import { familyOf } from '../../process/family.ts';
import { sessionWith } from './sessions.ts';

/** Others on the subject's processor. Six in all, so what needs a second takes about six. */
const others = 5;

/** Leaves the subject one processor, and others that want it as much. They end with the test, or after 60 s. */
function crowd(session: SubjectSession): void {
  const cpu = /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  if (cpu === undefined || session.process.pid === undefined) throw new Error('no processor');
  for (const pid of familyOf(session.process.pid)) {
    execFileSync('taskset', ['-a', '-p', '-c', cpu, String(pid)]);
  }
  const busy = 'const end = Date.now() + 60_000; while (Date.now() < end);';
  const hogs: ChildProcess[] = Array.from({ length: others }, () =>
    // A session of its own each, as for the subject: the kernel shares a processor between sessions.
    spawn('taskset', ['-c', cpu, process.execPath, '-e', busy], {
      stdio: 'ignore',
      detached: true,
    }),
  );
  onTestFinished(() => {
    for (const hog of hogs) hog.kill('SIGKILL');
  });
}

describe.runIf(process.platform === 'linux')('on a machine that is busy with others', () => {
  test('a call that works for a second is answered, though it takes longer than a call may', async () => {
    const session = await sessionWith(`
      export function work(): string {
        const used = () => process.cpuUsage().user + process.cpuUsage().system;
        const before = used();
        while (used() - before < 1_000_000);
        return 'done';
      }
    `);
    crowd(session);
    const started = performance.now();
    expect(await session.call('work', [])).toBe('done');
    expect(performance.now() - started).toBeGreaterThan(limits.subject.callMs);
  });

  test('a call that works for ever is stopped all the same', async () => {
    const session = await sessionWith('export function work(): void { for (;;); }');
    crowd(session);
    await expect(session.call('work', [])).rejects.toThrow('did not answer within 3 s');
  });
});
