import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CourseExercise } from '../course/course.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceFiles } from '../model/submission.ts';
import { loadSource } from '../submission/index.ts';

/** What a candidate has to show. */
export type Expectation =
  | { readonly kind: 'stub' }
  | { readonly kind: 'solution' }
  | {
      readonly kind: 'wrong';
      readonly task: string;
      readonly mistake: string;
      /** Whether every task comes out the same whatever the order of the tests. */
      readonly steady: boolean;
    }
  | { readonly kind: 'variant'; readonly about: string };

/** One module to hold against an exercise's specs. */
export interface Candidate {
  readonly exercise: CourseExercise;
  /** Such as `wrong/reads-query.ts`. */
  readonly name: string;
  readonly expectation: Expectation;
  readonly source: SourceFiles;
  /** The file that stands at the place of `src/index.ts`. */
  readonly entry: string;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly findings: readonly Finding[];
}

/** Collects an exercise's stub, solution, wrong solutions and variants from the course. */
export async function candidatesOf(
  courseRoot: string,
  exercise: CourseExercise,
): Promise<Candidates> {
  const solutionFolder = path.join(courseRoot, 'solutions', exercise.slug);
  const [stub, solution] = await Promise.all([
    loadSource(exercise.folder),
    loadSource(solutionFolder),
  ]);
  const findings: Finding[] = [];
  const candidates: Candidate[] = [];
  const entry = 'src/index.ts';
  if (stub.ok && stub.source.digest !== exercise.stub) {
    findings.push({
      code: 'stub-digest',
      where: `exercises/${exercise.slug}/exercise.json`,
      message:
        'Its "stub" is not the digest of src/, so an untouched exercise is not known for one.',
      fix: `Restore the stub, or set "stub" to "${stub.source.digest}".`,
    });
  }
  for (const [kind, loaded] of [
    ['stub', stub],
    ['solution', solution],
  ] as const) {
    if (loaded.ok) {
      candidates.push({
        exercise,
        name: kind,
        expectation: { kind },
        source: loaded.source,
        entry,
      });
    } else {
      findings.push(finding(exercise.slug, kind, loaded.notice.message));
    }
  }
  if (!solution.ok) return { candidates, findings };
  for (const folder of ['wrong', 'variants'] as const) {
    for (const name of await sourceNames(path.join(solutionFolder, folder))) {
      const file = `${folder}/${name}`;
      const text = await readFile(path.join(solutionFolder, file), 'utf8');
      const expectation = folder === 'wrong' ? wrongHeader(text) : variantHeader(text);
      if (expectation === null) {
        const wants = folder === 'wrong' ? '`// task: …` and `// mistake: …`' : '`// variant: …`';
        findings.push(finding(exercise.slug, file, `It does not begin with ${wants}.`));
        continue;
      }
      // It may import the solution's files, so a wrong solution is the right one with one mistake.
      const source = {
        ...solution.source,
        files: new Map([...solution.source.files, [file, text]]),
      };
      candidates.push({ exercise, name: file, expectation, source, entry: file });
    }
  }
  return { candidates, findings };
}

function wrongHeader(text: string): Expectation | null {
  const found = /^\/\/ task: ([a-z0-9-]+)\r?\n\/\/ mistake: (.+)\r?\n/.exec(text);
  if (found?.[1] === undefined || found[2] === undefined) return null;
  const steady = !/^\/\/ unsteady: .+/.test(text.slice(found[0].length));
  return { kind: 'wrong', task: found[1], mistake: found[2].trim(), steady };
}

function variantHeader(text: string): Expectation | null {
  const found = /^\/\/ variant: (.+)\r?\n/.exec(text);
  return found?.[1] === undefined ? null : { kind: 'variant', about: found[1].trim() };
}

async function sourceNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.ts')).sort();
}

function finding(slug: string, where: string, message: string): Finding {
  return {
    code: 'candidate',
    where: `${slug}/${where}`,
    message,
    fix: 'See CONTRIBUTING.md, "An exercise".',
  };
}
