import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kata, rawVitest } from '../commands.ts';
import type { CourseCopy } from '../course-copy.ts';
import { type Command, percentile, printed, start } from '../measure.ts';
import { ms, type Row } from '../row.ts';

/** From a save to the printed verdict, warm, against the re-run of Vitest's own watch mode. */
export async function watchRows(course: CourseCopy, saves: number): Promise<Row[]> {
  const rows: Row[] = [];
  // A small exercise, and the one with the most tests.
  for (const number of ['05-', '10-']) {
    const slug = course.slugs.find((name) => name.startsWith(number));
    if (slug === undefined) continue;
    const file = path.join(course.root, 'exercises', slug, 'src/index.ts');
    const ours = await saveToVerdict(kata(course, 'watch', slug), file, /XP \d+ \/ \d+/, saves);
    const raw = await saveToVerdict(
      rawVitest(course, '--watch', `exercises/${slug}/`),
      file,
      /Waiting for file changes/,
      saves,
    );
    const at = (p: number) => [percentile(ours, p), percentile(raw, p)] as const;
    rows.push(row(`save to verdict ${slug}, p50`, ...at(0.5), 120, 0.5));
    rows.push(row(`save to verdict ${slug}, p95`, ...at(0.95), null, null));
  }
  return rows;
}

async function saveToVerdict(
  command: Command,
  file: string,
  verdict: RegExp,
  saves: number,
): Promise<number[]> {
  const original = await readFile(file, 'utf8');
  const child = start(command);
  const times: number[] = [];
  try {
    await printed(child, verdict);
    for (let i = 0; i < saves; i += 1) {
      // As a person would: the last verdict is out, and some time has passed.
      await sleep(400);
      const told = printed(child, verdict);
      const saved = performance.now();
      await writeFile(file, `${original}\n// save ${i}\n`);
      await told;
      times.push(performance.now() - saved);
    }
  } finally {
    child.kill('SIGTERM');
    await writeFile(file, original);
  }
  return times;
}

function row(
  what: string,
  ours: number,
  raw: number,
  aimMs: number | null,
  aimRatio: number | null,
): Row {
  const ratio = ours / raw;
  return {
    what,
    ours: ms(ours),
    raw: `${ms(raw)} vitest's own re-run`,
    ratio,
    aim: aimMs === null ? '' : `≤ ${aimMs} ms and ≤ ${aimRatio}×`,
    reached: aimMs === null || aimRatio === null ? null : ours <= aimMs && ratio <= aimRatio,
  };
}
