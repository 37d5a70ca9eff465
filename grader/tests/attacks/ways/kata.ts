import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Report, report as reportSchema } from '../../../model/report.ts';
import { documentFormats, renderDocument } from '../../../reporters/document.ts';
import { renderTerminal } from '../../../reporters/terminal.ts';
import type { SandboxKind } from '../../../subject/sandbox.ts';
import { type Attack, companionOf } from '../attack.ts';
import { lootOf, type Outcome } from '../loot.ts';
import { freshSecret, layOut } from '../prey.ts';
import { courseRoot, writeSubmission } from '../submission-folder.ts';
import { type EndedRun, runToEnd } from './ended-run.ts';

const gradeMany = fileURLToPath(new URL('../grade-many.ts', import.meta.url));

/** How one attack fared against kata. */
export interface KataAftermath {
  readonly loot: readonly string[];
  /** `null` when the grader did not come to its end. */
  readonly report: Report | null;
}

/** What the grader itself did while it graded all of them. */
export interface KataRun {
  readonly of: ReadonlyMap<Attack, KataAftermath>;
  readonly stderr: string;
  readonly survivors: number;
}

/** Most attacks wait for a limit rather than work. */
const graders = 2;

/** Grades all attacks with graders that stay warm, so that what one leaves behind meets the next. */
export async function againstKata(wall: SandboxKind, attacks: readonly Attack[]): Promise<KataRun> {
  const shares = Array.from({ length: graders }, (_, own) =>
    attacks.filter((_, index) => index % graders === own),
  );
  const runs = await Promise.all(
    shares.filter((share) => share.length > 0).map((share) => withOneGrader(wall, share)),
  );
  return {
    of: new Map(runs.flatMap(({ of }) => [...of])),
    stderr: runs.map(({ stderr }) => stderr).join(''),
    survivors: runs.reduce((sum, { survivors }) => sum + survivors, 0),
  };
}

async function withOneGrader(wall: SandboxKind, attacks: readonly Attack[]): Promise<KataRun> {
  const root = await mkdtemp(path.join(tmpdir(), 'kata-attacks-'));
  const secret = freshSecret();
  const preys = await Promise.all(attacks.map(() => layOut(courseRoot, secret)));
  try {
    const folders = attacks.map((_, index) => path.join(root, String(index)));
    for (const [index, attack] of attacks.entries()) {
      await writeSubmission(attack, at(preys, index), at(folders, index));
    }
    const slugs = [...new Set(attacks.flatMap((attack) => [attack.slug, companionOf(attack)]))];
    const run = await runToEnd([gradeMany, courseRoot, wall, slugs.join(','), ...folders], {
      env: { KATA_TEST_SECRET: secret },
      timeout: 60_000 + 20_000 * attacks.length,
    });
    const reports = reportsOf(run);
    const of = new Map<Attack, KataAftermath>();
    for (const [index, attack] of attacks.entries()) {
      const report = reports[index] ?? null;
      const outcome = await outcomeOf(attack, report, run);
      of.set(attack, { report, loot: await lootOf(attack, outcome, at(preys, index)) });
    }
    return { of, stderr: run.stderr, survivors: run.survivors };
  } finally {
    await Promise.all(preys.map((prey) => prey.remove()));
    await rm(root, { recursive: true, force: true });
  }
}

function reportsOf(run: EndedRun): Report[] {
  try {
    return run.code === 0 ? z.array(reportSchema).parse(JSON.parse(run.stdout)) : [];
  } catch {
    return [];
  }
}

async function outcomeOf(attack: Attack, report: Report | null, run: EndedRun): Promise<Outcome> {
  const xpOf = (slug: string) =>
    report?.exercises.find((exercise) => exercise.slug === slug)?.xp.earned ?? 0;
  const shown = report === null ? '' : await inEveryFormat(report);
  const printed = report?.exercises.map(({ output }) => output.text).join('\n') ?? '';
  return {
    hostileXp: xpOf(attack.slug),
    otherXp: xpOf(companionOf(attack)),
    shown,
    said: `${printed}\n${shown}\n${run.stderr}`,
    ended: report !== null && report.error === null,
    survivors: run.survivors,
  };
}

async function inEveryFormat(report: Report): Promise<string> {
  const documents = documentFormats.map((format) => renderDocument(report, format));
  const terminal = renderTerminal(report, { colour: false, columns: 80 });
  return [terminal, ...(await Promise.all(documents))].join('\n');
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no ${index}`);
  return item;
}
