import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settledFingerprint } from '../../commands/watch/fingerprint.ts';
import { seesChanges } from '../../commands/watch/probe.ts';
import { type SourceWatch, watchSources } from '../../commands/watch/sources.ts';

const slug = '01-first';
let checkout: string;
let source: string;
let watch: SourceWatch | null = null;
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'kata-watch-'));
  source = join(checkout, 'exercises', slug, 'src');
  await mkdir(source, { recursive: true });
  await mkdir(join(checkout, 'exercises', slug, 'specs'));
  await writeFile(join(source, 'index.ts'), 'export {};\n');
});
afterEach(async () => {
  await watch?.close();
  watch = null;
  await rm(checkout, { recursive: true, force: true });
});

/** Starts watching, and gives the list that changes are written to. */
async function watched(poll: boolean): Promise<string[]> {
  const changes: string[] = [];
  watch = await watchSources({
    courseRoot: checkout,
    poll,
    onChange: (changed) => changes.push(changed),
    onFallback: (reason) => changes.push(`fallback: ${reason}`),
  });
  return changes;
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition() && waited < 3_000; waited += 10) await sleep(10);
}

describe.each([
  ['told by the system', false],
  ['polling', true],
])('%s', (_name, poll) => {
  test('a save in place is seen', async () => {
    const changes = await watched(poll);
    await writeFile(join(source, 'index.ts'), 'export const a = 1;\n');
    await until(() => changes.length > 0);
    expect(changes).toContain(slug);
  });

  test('a save by renaming is seen, and the next one too', async () => {
    const changes = await watched(poll);
    for (const text of ['export const a = 1;\n', 'export const ab = 2;\n']) {
      changes.length = 0;
      await writeFile(join(source, '.index.ts.new'), text);
      await rename(join(source, '.index.ts.new'), join(source, 'index.ts'));
      await until(() => changes.length > 0);
      expect(changes).toContain(slug);
      await sleep(120);
    }
  });

  test('a save as vim makes it is seen', async () => {
    const changes = await watched(poll);
    const file = join(source, 'index.ts');
    await rename(file, `${file}~`);
    await writeFile(file, 'export const vim = 1;\n');
    await rm(`${file}~`);
    await until(() => changes.length > 0);
    expect(changes).toContain(slug);
  });

  test('a new file in a new folder is seen', async () => {
    const changes = await watched(poll);
    await mkdir(join(source, 'keys'));
    await writeFile(join(source, 'keys', 'jwks.ts'), 'export {};\n');
    await until(() => changes.length > 0);
    expect(changes).toContain(slug);
  });
});

test('where the system stays silent, polling takes over and says so', async () => {
  const changes: string[] = [];
  watch = await watchSources({
    courseRoot: checkout,
    poll: false,
    onChange: (changed) => changes.push(changed),
    onFallback: (reason) => changes.push(reason),
    probe: () => Promise.resolve(false),
  });
  await until(() => changes.length > 0);
  expect(changes).toEqual(['no change is reported on this file system']);
  await sleep(300);
  await writeFile(join(source, 'index.ts'), 'export const polled = 1;\n');
  await until(() => changes.length > 1);
  expect(changes).toContain(slug);
});

test('what is no source is passed over', async () => {
  const changes = await watched(false);
  await writeFile(join(checkout, 'exercises', slug, 'README.md'), '# Lesson\n');
  await writeFile(join(checkout, 'exercises', slug, 'specs', 'a.spec.ts'), '');
  await writeFile(join(source, '.index.ts.swp'), '');
  await writeFile(join(source, 'index.ts~'), '');
  await sleep(200);
  expect(changes).toEqual([]);
});

test('the probe sees changes here, leaves nothing, and knows when it cannot tell', async () => {
  const folder = join(checkout, '.kata');
  expect(await seesChanges(folder)).toBe(true);
  await rm(folder, { recursive: true });
  await writeFile(folder, 'a file in the way');
  expect(await seesChanges(folder)).toBeNull();
});

describe('a fingerprint', () => {
  test('waits for an editor that has emptied the file and not yet written it', async () => {
    const before = await settledFingerprint(source, undefined);
    await writeFile(join(source, 'index.ts'), '');
    const settling = settledFingerprint(source, before);
    await sleep(40);
    await writeFile(join(source, 'index.ts'), 'export const late = 1;\n');
    expect(await settling).toMatchObject({ files: 1, emptyFiles: 0 });
  });

  test('does not wait for ever', async () => {
    await writeFile(join(source, 'index.ts'), '');
    expect(await settledFingerprint(source, undefined)).toMatchObject({ emptyFiles: 1 });
  });

  test('is the same after a swap file came and went', async () => {
    const before = await settledFingerprint(source, undefined);
    await writeFile(join(source, '.index.ts.swp'), 'x');
    expect((await settledFingerprint(source, before)).text).toBe(before.text);
  });
});
