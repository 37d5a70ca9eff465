import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ProcessFamily } from '../attacks/process-family.ts';

const watchdog = fileURLToPath(new URL('../../process/watchdog.ts', import.meta.url));

/** Starts two children that look at nothing, has one of them watched, and tells their numbers. */
const parent = `
import { spawn } from 'node:child_process';
const { endsWithThis } = await import(${JSON.stringify(watchdog)});
const start = () => spawn('/bin/sh', ['-c', 'sleep 20 & sleep 20'], { stdio: 'ignore', detached: true });
const [watched, free, gone] = [start(), start(), start()];
endsWithThis(watched);
endsWithThis(gone);
gone.kill('SIGKILL');
gone.once('exit', () => console.log(watched.pid + ' ' + free.pid));
setInterval(() => {}, 1000);
`;

describe.runIf(process.platform === 'linux')('the watchdog', () => {
  test('ends a watched child and its group after kill -9, no other, and then itself', async () => {
    const grader = spawn(process.execPath, ['--input-type=module', '-e', parent], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const family = new ProcessFamily(grader.pid ?? 0);
    onTestFinished(() => {
      for (const pid of family.alive()) process.kill(pid, 'SIGKILL');
    });
    const [line] = (await once(createInterface(grader.stdout), 'line')) as [string];
    const [watched, free] = line.split(' ').map(Number);
    // Its two children may take a moment to be there.
    for (let waits = 0; waits < 10; waits += 1) {
      family.look();
      await sleep(20);
    }
    expect(family.alive()).toEqual(expect.arrayContaining([watched, free]));
    grader.kill('SIGKILL');
    const own = () => family.alive('alive=');
    for (let waits = 0; waits < 100 && own().length > 0; waits += 1) await sleep(20);
    expect(own()).toEqual([]);
    const left = family.alive();
    expect(left).toContain(free);
    expect(left).not.toContain(watched);
    // The free shell and its two, and those of the third, whose shell alone was killed.
    expect(left.length).toBeLessThanOrEqual(5);
  });
});
