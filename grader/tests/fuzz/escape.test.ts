import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../model/report.ts';
import { report as reportSchema } from '../../model/report.ts';
import { escapeLine, escapeLines, guardLine } from '../../reporters/escape.ts';
import { renderJson } from '../../reporters/json.ts';
import { renderJunit } from '../../reporters/junit.ts';
import { renderMarkdown } from '../../reporters/markdown.ts';
import { renderTerminal } from '../../reporters/terminal.ts';
import { fixtureNames, fixtureReport } from '../reporters/fixture-reports.ts';
import { foreign, parsedMarkdown } from '../reporters/parsed-markdown.ts';
import { elements, parsedXml } from '../reporters/parsed-xml.ts';
import { acts, text } from './hostile-text.ts';

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
      title: next(),
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
        title: next(),
        message: task.message === null ? null : next(),
        tests: task.tests.map((test) => ({
          ...test,
          name: next(),
          see: test.see === null ? null : next(),
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
        for (const document of [renderJunit(report), renderMarkdown(report)]) {
          expect(document.replaceAll('\n', '')).not.toMatch(acts);
          expect(document).not.toMatch(/^\s*::/m);
        }
        expect(foreign(parsedMarkdown(renderMarkdown(report)))).toEqual([]);
        const xml = parsedXml(renderJunit(report));
        expect(elements(xml, 'testcase')).toHaveLength(
          elements(parsedXml(renderJunit(fixtureReport(name))), 'testcase').length,
        );
      },
    ),
    { numRuns: 400 },
  );
});
