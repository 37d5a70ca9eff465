import type { TestCase } from 'vitest/node';
import type { Lesson } from '../model/lesson.ts';
import { limits } from '../model/limits.ts';
import type { TestReport } from '../model/report.ts';
import type { Detail } from './types.ts';

/** One test's verdict, with what a failure teaches. A test that was skipped or never ran has failed. */
export function testReport(test: TestCase, detail: Detail): TestReport {
  const result = test.result();
  const report = {
    name: test.fullName.split(' > ').slice(1).join(' > '),
    durationMs: Math.round((test.diagnostic()?.duration ?? 0) * 10) / 10,
    see: null,
    actual: null,
    expected: null,
  };
  if (result.state === 'passed') return { ...report, outcome: 'passed', message: null };
  const failed = { ...report, outcome: 'failed' } as const;
  if (result.state !== 'failed') {
    return { ...failed, message: 'This test did not run, so it cannot count.' };
  }
  if (detail === 'none') return { ...failed, message: null };
  const gone = test.meta().kataGone;
  if (gone !== undefined) return { ...failed, message: clip(gone, limits.report.message) };
  return { ...failed, ...explanation(result.errors, test.meta().kataLessons ?? {}, detail) };
}

interface SpecError {
  readonly name?: string | undefined;
  readonly message: string;
  readonly actual?: unknown;
  readonly expected?: unknown;
}

type Explanation = Pick<TestReport, 'message' | 'see' | 'actual' | 'expected'>;

/** The first error that teaches something; else the first. */
function explanation(
  errors: readonly SpecError[],
  lessons: Readonly<Record<string, Lesson>>,
  detail: Detail,
): Explanation {
  for (const error of errors) {
    const lesson = Object.entries(lessons).find(([text]) => error.message.startsWith(text))?.[1];
    if (lesson === undefined) continue;
    return {
      message: clip(`${lesson.did} ${lesson.cost}`, limits.report.message),
      see: lesson.see,
      actual: value(error.actual),
      expected: detail === 'full' ? value(error.expected) : null,
    };
  }
  const [first] = errors;
  const said = first?.message ?? 'The test failed without saying why.';
  const ours = /^(Your|Not run|The process)/.test(said);
  return {
    message: clip(ours ? said : `Your answer could not be checked: ${said}`, limits.report.message),
    see: null,
    actual: null,
    expected: null,
  };
}

function value(printed: unknown): string | null {
  return typeof printed === 'string' ? clip(printed, limits.report.value) : null;
}

function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
