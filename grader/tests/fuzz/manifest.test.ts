import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCourse } from '../../course/read-course.ts';
import { KataError } from '../../model/kata-error.ts';

const real = fileURLToPath(
  new URL('../../../exercises/05-pkce-challenge/exercise.json', import.meta.url),
);

let root: string;
let manifest: Record<string, unknown>;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'kata-fuzz-course-'));
  await mkdir(path.join(root, 'exercises', '05-pkce-challenge'), { recursive: true });
  manifest = JSON.parse(await readFile(real, 'utf8'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Reads a course with these two files; gives its one exercise, or the error's facts. */
async function read(level: string | Uint8Array, exercise: string | Uint8Array) {
  await writeFile(path.join(root, 'exercises/level.json'), level);
  await writeFile(path.join(root, 'exercises/05-pkce-challenge/exercise.json'), exercise);
  try {
    return (await readCourse(root)).exercises[0];
  } catch (error) {
    // Anything else would reach the instructor as a bug with a stack.
    expect(error).toBeInstanceOf(KataError);
    expect((error as KataError).message).not.toBe('');
    return null;
  }
}

const goodLevel = JSON.stringify({ id: 'apis-3', title: 'Level', xp: 200 });

test('any file in the place of a manifest is a manifest, or findings', async () => {
  const anything = fc.oneof(fc.json(), fc.string(), fc.uint8Array());
  await fc.assert(
    fc.asyncProperty(anything, anything, async (level, exercise) => {
      expect(await read(level, exercise)).toBeNull();
      expect(await read(goodLevel, exercise)).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('a manifest with one part changed is read as it stands, or findings', async () => {
  expect(await read(goodLevel, JSON.stringify(manifest))).toMatchObject(manifest);
  const keys = fc.constantFrom(...Object.keys(manifest), '__proto__', 'constructor', 'more');
  await fc.assert(
    fc.asyncProperty(keys, fc.jsonValue(), async (key, value) => {
      // As text, because a literal `__proto__` would set the prototype here.
      const rest = Object.entries(manifest).filter(([name]) => name !== key);
      const members = [...rest, [key, value]].map(
        ([name, item]) => `${JSON.stringify(name)}:${JSON.stringify(item)}`,
      );
      const exercise = await read(goodLevel, `{${members.join(',')}}`);
      if (exercise !== null) expect(Reflect.get(exercise as object, key)).toEqual(value);
      expect(({} as Record<string, unknown>)['xp']).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});
