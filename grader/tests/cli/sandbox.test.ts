import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report as reportSchema } from '../../model/report.ts';
import { runKata } from './run-kata.ts';

const solutions = fileURLToPath(new URL('../../../solutions', import.meta.url));

/** A machine on which bubblewrap is there and may not make namespaces, and a stranger's submission. */
let root: string;
let path: string;
let foreign: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kata-no-wall-'));
  path = join(root, 'bin');
  foreign = join(root, 'alice');
  await mkdir(path);
  const script = '#!/bin/sh\necho "bwrap: setting up uid map: Permission denied" >&2\nexit 1\n';
  await writeFile(join(path, 'bwrap'), script);
  await chmod(join(path, 'bwrap'), 0o755);
  await symlink(process.execPath, join(path, 'node'));
  const src = join('05-pkce-challenge', 'src');
  await cp(join(solutions, src), join(foreign, 'exercises', src), { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const on = (more: Record<string, string> = {}) => ({ env: { PATH: path, ...more } });
const json = ['--format', 'json', '--no-types'] as const;

describe('where the strong wall does not stand', () => {
  test('--sandbox os refuses, names why, and tells the fix', async () => {
    const run = await runKata(['grade', foreign, '--sandbox', 'os'], on());
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('setting up uid map: Permission denied');
    expect(run.stderr).toMatch(/user namespaces|userns/);
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  test('in CI the submission of somebody else is refused without being asked', async () => {
    const run = await runKata(['grade', foreign, ...json], on({ CI: 'true' }));
    expect(run.code).toBe(2);
    const report = reportSchema.parse(JSON.parse(run.stdout));
    expect(report.error?.code).toBe('no-os-sandbox');
    expect(report.error?.fix).toContain('--sandbox auto');
    expect(report.run.sandbox).toBeNull();
  });

  test('in CI it is graded when somebody decided on it, and the report says which wall stood', async () => {
    const run = await runKata(['grade', foreign, '--sandbox', 'auto', ...json], on({ CI: 'true' }));
    expect(run.code).toBe(1);
    const report = reportSchema.parse(JSON.parse(run.stdout));
    expect(report.run.sandbox).toBe('process');
    expect(report.xp.earned).toBe(8);
  });

  test('outside of CI it is graded, and in CI one’s own checkout is', async () => {
    const outside = await runKata(['grade', foreign, ...json], on({ CI: 'false' }));
    expect(reportSchema.parse(JSON.parse(outside.stdout)).run.sandbox).toBe('process');
    const own = await runKata(['grade', solutions, ...json], on({ CI: '1' }));
    expect(reportSchema.parse(JSON.parse(own.stdout)).run.sandbox).toBe('process');
  });

  test('kata doctor says so', async () => {
    const run = await runKata(['doctor'], on());
    expect(run.stdout).toContain('only Node’s own permissions wall your code in');
    expect(run.stdout.replace(/\s+/g, ' ')).toContain('setting up uid map: Permission denied');
  });
});
