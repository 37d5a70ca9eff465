import { appendFile, cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openGrader } from '../../grading/open-grader.ts';
import { rawVitest } from '../commands.ts';
import type { CourseCopy } from '../course-copy.ts';
import { median, timeRun } from '../measure.ts';
import type { Row } from '../row.ts';

/** Whole submissions per second on a warm grader, against one cold `vitest run` each. */
export async function throughputRow(
  course: CourseCopy,
  submissions: number,
  rawTimes: number,
): Promise<Row> {
  const folders = await manySubmissions(course, submissions);
  const grader = await openGrader(course.root, { sandbox: 'auto' });
  let seconds: number;
  try {
    await gradeAll(course, grader, folders.slice(0, 2));
    const began = performance.now();
    await gradeAll(course, grader, folders);
    seconds = (performance.now() - began) / 1_000;
  } finally {
    await grader.close();
  }
  const raw: number[] = [];
  for (let i = 0; i < rawTimes; i += 1) raw.push(await timeRun(rawVitest(course, 'run')));
  const rate = folders.length / seconds;
  const rawRate = 1_000 / median(raw);
  return {
    what: `${folders.length} submissions of ${course.slugs.length} exercises`,
    ours: `${rate.toFixed(1)} /s`,
    raw: `${rawRate.toFixed(2)} /s, one cold vitest run each`,
    ratio: rate / rawRate,
    aim: '≥ 12×',
    reached: rate / rawRate >= 12,
  };
}

type Opened = Awaited<ReturnType<typeof openGrader>>;

async function gradeAll(
  course: CourseCopy,
  grader: Opened,
  folders: readonly string[],
): Promise<void> {
  const reports = await grader.gradeMany(
    folders.map((submission) => ({
      submission,
      slugs: 'all',
      sandbox: 'auto',
      detail: 'full',
      typeCheck: false,
    })),
  );
  for (const { xp } of reports) {
    if (xp.earned !== xp.possible)
      throw new Error(`a solution earned ${xp.earned} of ${xp.possible}`);
  }
  if (reports.length !== folders.length) throw new Error(`${course.root} lost submissions`);
}

/** Copies of the solutions that differ in their text, so that nothing can be answered from memory. */
async function manySubmissions(course: CourseCopy, count: number): Promise<string[]> {
  const root = path.join(course.root, '.submissions');
  const folders: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const folder = path.join(root, `student-${i}`);
    for (const slug of course.slugs) {
      const src = path.join(folder, slug, 'src');
      await mkdir(path.dirname(src), { recursive: true });
      await cp(path.join(course.root, 'solutions', slug, 'src'), src, { recursive: true });
      await appendFile(path.join(src, 'index.ts'), `\nglobalThis.name = 'student ${i}';\n`);
    }
    folders.push(folder);
  }
  return folders;
}
