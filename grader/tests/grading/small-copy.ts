import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** A checkout of a test's own, with the real grader in it, that the test may change. */
export interface SmallCopy {
  readonly root: string;
  /** Replaces a text that must be there. */
  patch(file: string, from: string | RegExp, to: string): Promise<void>;
  /** Makes a submission of these files and gives its folder. */
  submission(files: Readonly<Record<string, string>>): Promise<string>;
}

/** Copies the checkout, its packages linked. It goes with the test. */
export async function smallCopy(): Promise<SmallCopy> {
  const root = await mkdtemp(path.join(tmpdir(), 'kata-copy-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const part of ['grader', 'fixtures', 'exercises', 'package.json', 'tsconfig.json']) {
    await cp(path.join(checkout, part), path.join(root, part), { recursive: true });
  }
  await symlink(path.join(checkout, 'node_modules'), path.join(root, 'node_modules'));
  let submissions = 0;
  return {
    root,
    async patch(file, from, to) {
      const before = await readFile(path.join(root, file), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} does not have ${from}`);
      await writeFile(path.join(root, file), after);
    },
    async submission(files) {
      submissions += 1;
      const folder = path.join(root, `submission-${submissions}`);
      for (const [name, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
        await writeFile(path.join(folder, name), text);
      }
      return folder;
    },
  };
}
