import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Attack, companionOf } from './attack.ts';
import type { Prey } from './prey.ts';

/** The checkout that is attacked. */
export const courseRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Writes the attack's submission: one hostile exercise, the other one solved. */
export async function writeSubmission(attack: Attack, prey: Prey, folder: string): Promise<void> {
  for (const slug of [attack.slug, companionOf(attack)]) {
    const src = path.join(folder, 'exercises', slug, 'src');
    if (slug === attack.slug) {
      await mkdir(src, { recursive: true });
      await writeFile(path.join(src, 'index.ts'), attack.source(prey));
    } else {
      await cp(path.join(courseRoot, 'solutions', slug, 'src'), src, { recursive: true });
    }
  }
  await attack.furnish?.(folder, prey);
}
