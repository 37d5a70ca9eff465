import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Attack } from './attack.ts';
import { layOut } from './prey.ts';
import { courseRoot, writeSubmission } from './submission-folder.ts';

/** The attack's submission in a folder that goes with the test. */
export async function hostileFolder(attack: Attack): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kata-attack-'));
  const prey = await layOut(courseRoot);
  onTestFinished(async () => {
    await prey.remove();
    await rm(folder, { recursive: true, force: true });
  });
  await writeSubmission(attack, prey, folder);
  return folder;
}
