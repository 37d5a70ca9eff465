import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that is measured. */
const courseRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A checkout with every solution in the place of its stub, as a student has it at the end. */
export interface CourseCopy {
  readonly root: string;
  readonly slugs: readonly string[];
  remove(): Promise<void>;
}

/** Copies the checkout, its packages linked, and solves it. */
export async function solvedCourse(): Promise<CourseCopy> {
  const root = await mkdtemp(path.join(tmpdir(), 'kata-bench-'));
  const parts = ['grader', 'fixtures', 'exercises', 'solutions', 'package.json', 'tsconfig.json'];
  for (const part of parts) {
    await cp(path.join(courseRoot, part), path.join(root, part), { recursive: true });
  }
  await symlink(path.join(courseRoot, 'node_modules'), path.join(root, 'node_modules'));
  const slugs = (await readdir(path.join(root, 'exercises')))
    .filter((name) => /^\d\d-/.test(name))
    .sort();
  for (const slug of slugs) {
    const src = path.join(root, 'exercises', slug, 'src');
    await rm(src, { recursive: true });
    await cp(path.join(root, 'solutions', slug, 'src'), src, { recursive: true });
  }
  return { root, slugs, remove: () => rm(root, { recursive: true, force: true }) };
}
