import { execFile } from 'node:child_process';
import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Attack } from '../attack.ts';
import { pkce } from '../exercises.ts';
import type { Prey } from '../prey.ts';
import { atImport } from '../sources.ts';

/** A solved exercise in a folder that is made hostile. Paths are those of its `src`. */
function folder(
  name: string,
  wants: string,
  classes: readonly number[],
  furnish: (src: string, prey: Prey) => Promise<void>,
): Attack {
  return {
    ...atImport({ name, wants, classes }, ''),
    furnish: (root, prey) => furnish(path.join(root, 'exercises', pkce, 'src'), prey),
  };
}

const toHang = 'the grader to open it, and to wait for ever';
const toFill = 'time and memory of the grader while it reads';

/** Attacks by what a folder can hold besides text: pipes, depth, numbers, sizes, names of bytes. */
export const folders: readonly Attack[] = [
  folder('named pipes in place of all settings', toHang, [43, 44, 47, 57], async (src) => {
    const root = path.resolve(src, '../../..');
    const names = ['package.json', '.env', '.npmrc', 'tsconfig.json', 'vitest.config.ts'];
    const more = ['package-lock.json', '.git', '.editorconfig', 'README.md'];
    const places = [root, path.dirname(path.dirname(src)), path.dirname(src), src];
    for (const place of places) {
      for (const name of [...names, ...more]) await pipe(path.join(place, name));
    }
    await mkdir(path.join(root, 'node_modules/jose'), { recursive: true });
    await pipe(path.join(root, 'node_modules/jose/package.json'));
  }),
  folder('a named pipe for a module', toHang, [57], async (src) => {
    await pipe(path.join(src, 'lib.ts'));
  }),
  folder('a source of four gigabytes that takes no room', toFill, [52, 57], async (src) => {
    const file = await open(path.join(src, 'large.ts'), 'w');
    await file.truncate(2 ** 32);
    await file.close();
  }),
  folder('a thousand names', toFill, [52, 57], async (src) => {
    for (let n = 0; n < 1_000; n += 1) await writeFile(path.join(src, `.n${n}`), '');
  }),
  folder('folders forty deep', toFill, [52, 57], async (src) => {
    await mkdir(path.join(src, ...Array.from({ length: 40 }, () => 'd')), { recursive: true });
  }),
  folder(
    'names that are no text, or climb',
    'a path in a message or a bundle to be another one',
    [57],
    async (src) => {
      const bytes = Buffer.concat([
        Buffer.from(`${src}/`),
        Buffer.from([0xff, 0xfe, 0x2e, 0x74, 0x73]),
      ]);
      await writeFile(bytes, '').catch(() => undefined);
      await writeFile(path.join(src, '..\\..\\evil.ts'), '').catch(() => undefined);
    },
  ),
  folder(
    'a link that leads to itself, and one to all processes',
    'the walk through its folder not to end, or to leave it',
    [33, 57],
    async (src) => {
      await symlink('.', path.join(src, 'again'));
      await symlink('/proc/self', path.join(src, 'self'));
    },
  ),
];

async function pipe(at: string): Promise<void> {
  await promisify(execFile)('mkfifo', [at]);
}
