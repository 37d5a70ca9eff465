import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as z from 'zod';
import type { Finding } from '../model/finding.ts';
import { KataError } from '../model/kata-error.ts';
import type { Course, CourseExercise } from './course.ts';

/**
 * Reads the course at `courseRoot`. Throws a {@link KataError} that lists every finding when a manifest
 * is broken, and one when there is no course.
 */
export async function readCourse(courseRoot: string): Promise<Course> {
  const { exerciseManifest, levelManifest } = await import('../model/manifest.ts');
  const root = path.join(courseRoot, 'exercises');
  const names = (await readdir(root).catch(() => [])).filter((name) => /^\d\d-/.test(name)).sort();
  if (names.length === 0) {
    throw new KataError(
      'no-course',
      `There are no exercises in ${root}.`,
      'Run kata in a checkout of the course.',
    );
  }
  const findings: Finding[] = [];
  const [level, ...exercises] = await Promise.all([
    readManifest(path.join(root, 'level.json'), levelManifest, courseRoot, findings),
    ...names.map(async (name): Promise<CourseExercise | null> => {
      const folder = path.join(root, name);
      const manifest = await readManifest(
        path.join(folder, 'exercise.json'),
        exerciseManifest,
        courseRoot,
        findings,
      );
      if (manifest === null) return null;
      findings.push(...contradictions(manifest, name));
      return { ...manifest, folder };
    }),
  ]);
  if (level === null || level === undefined || findings.length > 0) throw broken(findings);
  return {
    level,
    exercises: exercises.filter((exercise) => exercise !== null),
    digest: await digestOf(courseRoot, names),
  };
}

async function readManifest<T>(
  file: string,
  schema: z.ZodType<T>,
  courseRoot: string,
  findings: Finding[],
): Promise<T | null> {
  const where = path.relative(courseRoot, file);
  const fail = (message: string) => {
    findings.push({
      code: 'manifest',
      where,
      message,
      fix: 'See grader/model/manifest.ts for its shape.',
    });
    return null;
  };
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return fail('It cannot be read.');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail(`It is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  return fail(issues.join('; '));
}

/** What a schema cannot say of one manifest. */
function contradictions(manifest: Omit<CourseExercise, 'folder'>, folder: string): Finding[] {
  const where = `exercises/${folder}/exercise.json`;
  const findings: Finding[] = [];
  const sum = manifest.tasks.reduce((total, task) => total + task.xp, 0);
  if (sum !== manifest.xp) {
    const message = `Its tasks add up to ${sum} XP, and it says ${manifest.xp}.`;
    findings.push({ code: 'xp', where, message, fix: 'Make the two agree.' });
  }
  if (manifest.slug !== folder) {
    const message = `Its slug is ${manifest.slug}, its folder ${folder}.`;
    findings.push({ code: 'slug', where, message, fix: 'Rename one of them.' });
  }
  if (new Set(manifest.tasks.map(({ id }) => id)).size !== manifest.tasks.length) {
    findings.push({
      code: 'task-id',
      where,
      message: 'Two tasks have one id.',
      fix: 'Rename one of them.',
    });
  }
  return findings;
}

function broken(findings: readonly Finding[]): KataError {
  return new KataError(
    'broken-course',
    `The course's own files are wrong:\n${findings.map(({ where, message }) => `  ${where}: ${message}`).join('\n')}`,
    'Restore them with git, or mend them if they are yours.',
  );
}

async function digestOf(courseRoot: string, names: readonly string[]): Promise<string> {
  const roots = [
    'exercises/level.json',
    ...names.flatMap((name) => [`exercises/${name}/exercise.json`, `exercises/${name}/specs`]),
    'fixtures',
  ];
  const files = (await Promise.all(roots.map((root) => filesBelow(path.join(courseRoot, root)))))
    .flat()
    .sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  for (const [index, file] of files.entries()) {
    const content = contents[index] ?? Buffer.alloc(0);
    hash.update(`${path.relative(courseRoot, file)} ${content.length}\n`).update(content);
  }
  return `sha256-${hash.digest('hex')}`;
}

async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return root.endsWith('.json') ? [root] : [];
  return entries
    .filter((entry) => entry.isFile() && /[.](ts|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
