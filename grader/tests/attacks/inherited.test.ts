import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { report as reportSchema } from '../../model/report.ts';
import { endOf, kataPath } from '../cli/run-kata.ts';
import { pkce } from './exercises.ts';
import { hostileFolder } from './hostile-folder.ts';
import { atImport } from './sources.ts';
import { standingWalls } from './standing-walls.ts';

/** Descriptors at which a careless shell or runner has left something open. */
const left = [20, 21, 200];

/** Reads them, by the class of its standard output. */
const reader = atImport(
  { name: 'reads descriptors', wants: 'what the grader was given to hold', classes: [28, 31] },
  `for (const fd of ${JSON.stringify(left)}) {
     try {
       const found = new (process as any).stdout.constructor({ fd, readable: true, writable: false });
       found.on('data', (data: any) => console.log('read ' + data)).on('error', () => undefined);
     } catch {}
   }
   await new Promise((resolve) => setTimeout(resolve, 300));`,
);

/** Runs a line of bash, which alone can leave a descriptor open and hand over another. */
function bash(line: string) {
  return endOf(
    spawn('bash', ['-c', line], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    }),
  );
}

const kata = `"${process.execPath}" "${kataPath}"`;

// Linux tells which descriptors those are.
describe.runIf(process.platform === 'linux')('a descriptor that kata was started with', () => {
  test.each(standingWalls)('is not the subject’s: wall %s', async (wall) => {
    const folder = await hostileFolder(reader);
    const secret = `left-${randomBytes(8).toString('hex')}`;
    const opened = left.map((fd) => `${fd}< <(echo ${secret}; sleep 4)`).join(' ');
    const run = await bash(
      `exec ${opened}; exec ${kata} grade "${folder}" --sandbox ${wall} --format json`,
    );
    const report = reportSchema.parse(JSON.parse(run.stdout));
    expect(report.exercises.find(({ slug }) => slug === pkce)?.xp.earned).toBe(8);
    expect(run.stdout).not.toContain(secret);
  });
});

test.runIf(process.platform === 'linux')(
  'a shell’s >(…) still gets the report, though its descriptor is closed',
  async () => {
    const folder = await hostileFolder(reader);
    const run = await bash(
      `${kata} grade "${folder}" --format json --output >(cat >&2) >/dev/null; wait`,
    );
    expect(reportSchema.parse(JSON.parse(run.stderr)).error).toBeNull();
  },
);
