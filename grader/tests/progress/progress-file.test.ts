import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noProgress, progressOf } from '../../progress/progress.ts';
import { readProgress, updateProgress } from '../../progress/progress-file.ts';
import { recordHint, recordReport } from '../../progress/record.ts';
import { fixtureReport } from '../reporters/fixture-reports.ts';

const slug = '10-jwt-verify';
let checkout: string;
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'kata-progress-'));
});
afterEach(() => rm(checkout, { recursive: true, force: true }));

test('a fresh checkout has no progress, and reading makes no file', async () => {
  expect(await readProgress(checkout)).toEqual({ progress: noProgress, notice: null });
  expect(await readdir(checkout)).toEqual([]);
});

test('what was recorded is read back', async () => {
  await updateProgress(checkout, (progress) => recordReport(progress, fixtureReport('partial')));
  await updateProgress(checkout, (progress) => recordHint(progress, slug, 'reject-none'));
  const { progress } = await readProgress(checkout);
  expect(progressOf(progress, slug)).toMatchObject({
    best: 16,
    last: { outcome: 'partial', earned: 16, tasks: { 'reject-none': 'failed' } },
    hints: { 'reject-none': 1 },
  });
  expect(await readdir(join(checkout, '.kata'))).toEqual(['progress.json']);
});

test('the best XP never falls, and hints outlive checks', () => {
  const passed = recordReport(noProgress, fixtureReport('passed'));
  const hinted = recordHint(passed, slug, 'reject-none');
  const worse = progressOf(recordReport(hinted, fixtureReport('failed')), slug);
  expect(worse.best).toBe(24);
  expect(worse.last?.outcome).toBe('failed');
  expect(worse.hints).toEqual({ 'reject-none': 1 });
});

describe('a file that makes no sense is moved aside with a notice', () => {
  test.each([
    ['', 'empty'],
    ['{', 'cut off'],
    ['[]', 'another shape'],
    ['{"schema":"kata-progress/9","exercises":{}}', 'a later version'],
  ])('%s (%s)', async (text) => {
    await mkdir(join(checkout, '.kata'));
    await writeFile(join(checkout, '.kata', 'progress.json'), text);
    const { progress, notice } = await readProgress(checkout);
    expect(progress).toEqual(noProgress);
    expect(notice).toContain('Your progress file made no sense.');
    const [aside] = await readdir(join(checkout, '.kata'));
    expect(aside).toMatch(/^progress\.unreadable-\d+\.json$/);
    expect(await readFile(join(checkout, '.kata', aside ?? ''), 'utf8')).toBe(text);
  });
});

test('where nothing can be written, the result is kept for this run', async () => {
  await writeFile(join(checkout, '.kata'), 'a file in the way');
  const { progress, notice } = await updateProgress(checkout, (before) =>
    recordReport(before, fixtureReport('passed')),
  );
  expect(progressOf(progress, slug).best).toBe(24);
  expect(notice).toContain('Your progress cannot be written');
});

test('an exercise named like a part of every object has no progress', () => {
  expect(progressOf(noProgress, 'constructor')).toEqual({ best: 0, last: null, hints: {} });
});
