import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../model/report.ts';
import { escapeLines, escapeText, guardLine } from '../../reporters/escape.ts';
import { renderJunit } from '../../reporters/junit.ts';
import { renderMarkdown } from '../../reporters/markdown.ts';
import { fixtureReport } from '../reporters/fixture-reports.ts';
import { foreign, parsedMarkdown } from '../reporters/parsed-markdown.ts';
import { elements, parsedXml } from '../reporters/parsed-xml.ts';
import { text } from './hostile-text.ts';

/** One failing test, of which everything that a submission decides is this text. */
function saying(given: string): Report {
  const report = fixtureReport('hostile');
  const [exercise] = report.exercises;
  const [task] = exercise?.tasks ?? [];
  const [test] = task?.tests ?? [];
  if (exercise === undefined || task === undefined || test === undefined) throw new Error('none');
  const failing = { ...test, message: given, see: null, actual: given, expected: null };
  const tasks = [{ ...task, message: null, tests: [failing] }];
  const output = { text: given, truncated: false };
  return { ...report, exercises: [{ ...exercise, notices: [], tasks, output }] };
}

test('a strict XML parser gives back every text in its visible form', () => {
  fc.assert(
    fc.property(text, (given) => {
      const root = parsedXml(renderJunit(saying(given)));
      expect(elements(root, 'failure')[0]?.attributes['message']).toBe(escapeText(given));
      expect(elements(root, 'system-out')[0]?.text ?? '').toBe(escapeText(given));
    }),
    { numRuns: 1_000 },
  );
});

test('in Markdown every text is in code, in its visible form', () => {
  fc.assert(
    fc.property(text, (given) => {
      const document = parsedMarkdown(renderMarkdown(saying(given)));
      expect(foreign(document)).toEqual([]);
      expect(document.headings).toBe(3);
      const [explanation, printed = ''] = document.fences;
      const lines = escapeLines(given).map((line, index) =>
        guardLine(`${index === 0 ? 'got      ' : ' '.repeat(9)}${line}`),
      );
      expect(explanation?.endsWith(`${lines.join('\n')}\n`)).toBe(true);
      const shown = escapeText(given.replace(/\r?\n$/, ''))
        .split('\n')
        .slice(0, 20);
      expect(printed).toBe(shown.join('\n') === '' ? '' : `${shown.join('\n')}\n`);
    }),
    { numRuns: 1_000 },
  );
});
