/**
 * `npm run bench`: one table, each row a ratio against a raw baseline measured in the same run.
 *
 * @module
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { solvedCourse } from './course-copy.ts';
import type { Row } from './row.ts';
import { coldRows } from './rows/cold.ts';
import { memoryRow } from './rows/memory.ts';
import { subjectStartRow } from './rows/subject-start.ts';
import { throughputRow } from './rows/throughput.ts';
import { watchRows } from './rows/watch.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const few = values.quick;

const course = await solvedCourse();
const rows: Row[] = [];
try {
  tell('subject start');
  rows.push(await subjectStartRow(few ? 5 : 15));
  tell('cold checks');
  rows.push(...(await coldRows(course, few ? 2 : 7)));
  tell('watch');
  rows.push(...(await watchRows(course, few ? 5 : 30)));
  tell('throughput');
  rows.push(await throughputRow(course, few ? 10 : 100, few ? 2 : 5));
  tell('memory');
  rows.push(await memoryRow(course));
} finally {
  await course.remove();
}
process.stdout.write(table(rows));

function tell(what: string): void {
  process.stderr.write(`measuring ${what}…\n`);
}

function table(all: readonly Row[]): string {
  const head = ['what', 'ours', 'raw, same run', 'ratio', 'aim', ''];
  const cells = all.map((row) => [
    row.what,
    row.ours,
    row.raw,
    `${row.ratio.toFixed(2)}×`,
    row.aim,
    row.reached === null ? '' : row.reached ? 'reached' : 'missed',
  ]);
  const widths = head.map((title, i) =>
    Math.max(title.length, ...cells.map((row) => row[i]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const note = `${cpus().length} cores, Node ${process.version}. Medians; ratios are the claim, milliseconds are this machine's.`;
  return `${[line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line), '', note].join('\n')}\n`;
}
