import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Attack, companionOf } from '../attack.ts';
import { lootOf } from '../loot.ts';
import { layOut } from '../prey.ts';
import { courseRoot, writeSubmission } from '../submission-folder.ts';
import { runToEnd } from './ended-run.ts';

const vitest = path.join(courseRoot, 'node_modules/vitest/vitest.mjs');
const config = fileURLToPath(new URL('./plain/vitest.config.ts', import.meta.url));

/** What a plain harness believes: the part of Vitest's JSON report that an autograder reads. */
const vitestReport = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), status: z.string() }),
      ),
    }),
  ),
});

const manifest = z.object({ tasks: z.array(z.object({ id: z.string(), xp: z.number() })) });

/**
 * The baseline: the student's folder with the hidden specs copied in, `vitest run --reporter=json`, and
 * points for each task in which the report shows no failure. Full points where it says `success` and the
 * exit code is 0. Gives what the attack got.
 */
export async function againstPlainVitest(attack: Attack): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kata-plain-'));
  for (const slug of [attack.slug, companionOf(attack)]) {
    const specs = path.join('exercises', slug, 'specs');
    await cp(path.join(courseRoot, specs), path.join(folder, specs), { recursive: true });
  }
  const prey = await layOut(courseRoot);
  try {
    await writeSubmission(attack, prey, folder);
    await symlink(path.join(courseRoot, 'node_modules'), path.join(folder, 'node_modules')).catch(
      // It has brought its own.
      () => undefined,
    );
    const reportFile = path.join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const run = await runToEnd(
      [vitest, 'run', '--root', folder, '--config', config, ...reporters],
      {
        cwd: folder,
        env: {
          KATA_TEST_SECRET: prey.secret,
          KATA_SUBMISSION: path.join(folder, 'exercises'),
          NO_COLOR: '1',
        },
        timeout: 15_000,
      },
    );
    const xp = xpOf(await readFile(reportFile, 'utf8').catch(() => ''), run.code === 0);
    const shown = run.stdout + run.stderr;
    return await lootOf(
      attack,
      {
        hostileXp: xp(attack.slug),
        otherXp: xp(companionOf(attack)),
        shown,
        said: shown,
        ended: run.code !== null,
        survivors: run.survivors,
      },
      prey,
    );
  } finally {
    await prey.remove();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function xpOfTasks(slug: string): Record<string, number> {
  const file = path.join(courseRoot, 'exercises', slug, 'exercise.json');
  const { tasks } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.fromEntries(tasks.map(({ id, xp }) => [id, xp]));
}

function xpOf(text: string, exitedWithZero: boolean): (slug: string) => number {
  let report: z.infer<typeof vitestReport>;
  try {
    report = vitestReport.parse(JSON.parse(text));
  } catch {
    return () => 0;
  }
  return (slug) => {
    const all = xpOfTasks(slug);
    const total = Object.values(all).reduce((sum, xp) => sum + xp, 0);
    if (report.success && exitedWithZero) return total;
    const file = report.testResults.find(({ name }) => name.includes(`/${slug}/`));
    const failed = new Set(
      file?.assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ ancestorTitles }) => ancestorTitles[0] ?? ''),
    );
    const ran = new Set(file?.assertionResults.map(({ ancestorTitles }) => ancestorTitles[0]));
    return Object.entries(all)
      .filter(([task]) => ran.has(task) && !failed.has(task))
      .reduce((sum, [, xp]) => sum + xp, 0);
  };
}
