import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A checkout with two exercises of one and two tasks, in a fresh temporary folder. */
export async function smallCourse(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'kata-course-'));
  await mkdir(join(root, 'exercises'));
  const level = { id: 'small', title: 'Small level', xp: 10 };
  await writeFile(join(root, 'exercises', 'level.json'), JSON.stringify(level));
  await addExercise(root, '01-first', 'First steps', ['one']);
  await addExercise(root, '02-second', 'Second steps', ['two', 'three']);
  return root;
}

/** The XP of every task. */
const taskXp = 2;

async function addExercise(
  root: string,
  slug: string,
  title: string,
  tasks: string[],
): Promise<void> {
  const folder = join(root, 'exercises', slug);
  await mkdir(join(folder, 'src'), { recursive: true });
  await writeFile(join(folder, 'src', 'index.ts'), 'export {};\n');
  await writeFile(join(folder, 'README.md'), `# ${title}\n\nThe lesson of ${slug}.\n`);
  const manifest = {
    slug,
    title,
    summary: `All about ${title.toLowerCase()}.`,
    xp: taskXp * tasks.length,
    exports: ['main'],
    tasks: tasks.map((id) => ({
      id,
      title: `The task called ${id}`,
      xp: taskXp,
      hints: [`A nudge for ${id}.`, `Nearly the answer for ${id}.`],
    })),
    stub: `sha256-${'0'.repeat(64)}`,
  };
  await writeFile(join(folder, 'exercise.json'), JSON.stringify(manifest));
}
