import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../model/report.ts';
import { report as reportSchema } from '../../model/report.ts';
import { escapeLine, escapeLines, guardLine } from '../../reporters/escape.ts';
import { renderJson } from '../../reporters/json.ts';
import { renderTerminal } from '../../reporters/terminal.ts';
import { fixtureNames, fixtureReport } from '../reporters/fixture-reports.ts';

/** Texts that are nearly commands, escapes or marks. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('::', '##[', '##vso[', '\u001b[', '\n', '\r', '\u0007', '\u202e', '\u2028'),
      fc.constantFrom(
        ' ',
        '\t',
        '#',
        ':',
        '[',
        '`',
        '<',
        '&',
        '|',
        '\\',
        '\ud800',
        '\ufeff',
        'error::',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

const acts = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##[a-z]*\[/iu;

test('no text on a line moves a cursor, reorders what is read or speaks to a CI runner', () => {
  fc.assert(
    fc.property(text, (given) => {
      const line = escapeLine(given);
      expect(line).not.toMatch(acts);
      expect(guardLine(line)).not.toMatch(/^\s*::/);
      expect(escapeLine(line)).toBe(line);
      for (const one of escapeLines(given)) expect(one).not.toMatch(acts);
    }),
    { numRuns: 3_000 },
  );
});

/** Puts other texts into the places of a report that a submission decides. */
function soiled(report: Report, next: () => string): Report {
  return {
    ...report,
    exercises: report.exercises.map((exercise) => ({
      ...exercise,
      message: exercise.message === null ? null : next(),
      output: { text: next(), truncated: false },
      notices: exercise.notices.map((notice) => ({
        ...notice,
        message: next(),
        fix: next(),
        at: notice.at === null ? null : { ...notice.at, file: next(), text: next() },
      })),
      tasks: exercise.tasks.map((task) => ({
        ...task,
        tests: task.tests.map((test) => ({
          ...test,
          message: test.message === null ? null : next(),
          actual: test.actual === null ? null : next(),
          expected: test.expected === null ? null : next(),
        })),
      })),
    })),
    submission: report.submission === null ? null : { ...report.submission, id: next() },
  };
}

test('whatever a submission puts into a report, no format of it acts, and the JSON gives it back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...fixtureNames),
      fc.array(text, { minLength: 5, maxLength: 30 }),
      fc.integer({ min: 20, max: 140 }),
      (name, texts, columns) => {
        let turn = 0;
        const next = () => {
          turn += 1;
          return texts[turn % texts.length] ?? '';
        };
        const report = soiled(fixtureReport(name), next);
        const terminal = renderTerminal(report, { colour: false, columns });
        for (const line of terminal.split('\n')) {
          expect(line).not.toMatch(acts);
          expect(line).not.toMatch(/^\s*::/);
        }
        const json = renderJson(report);
        expect(json.replaceAll('\n', '')).not.toMatch(acts);
        expect(json).not.toMatch(/^\s*::/m);
        expect(reportSchema.parse(JSON.parse(json))).toEqual(report);
      },
    ),
    { numRuns: 400 },
  );
});
