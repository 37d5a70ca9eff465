import type { Report } from '../../model/report.ts';
import { escapeLine } from '../escape.ts';
import { wrapped } from '../layout.ts';
import type { Palette } from '../palette.ts';
import { runFacts } from '../run-facts.ts';
import type { Style } from './style.ts';

const BAR = 20;

/** `XP 22 / 200 ████░░░░`, and what it takes to repeat the run. */
export function totalLines(report: Report, { paint, columns }: Style): string[] {
  const run = [...runFacts(report.run), `seed ${escapeLine(report.run.seed)}`].join(' · ');
  return [xpLine(report.xp, paint), ...wrapped(paint.quiet(run), columns, '', '')];
}

/** The total with its bar. */
export function xpLine(xp: Report['xp'], paint: Palette): string {
  const whole = xp.possible > 0 && xp.earned >= xp.possible;
  const share = xp.possible === 0 ? 0 : Math.min(1, xp.earned / xp.possible);
  // A first point must show, and a last missing one too: hence floor, and at least one.
  const filled = xp.earned > 0 ? Math.max(1, Math.floor(share * BAR)) : 0;
  const bar = `${'█'.repeat(filled)}${paint.quiet('░'.repeat(BAR - filled))}`;
  const total = paint.strong(`XP ${xp.earned} / ${xp.possible}`);
  return `${total}  ${whole ? paint.good(bar) : bar}`;
}

/** The error that ended the run: an operator's mistake or a crash of the grader. */
export function errorLines(
  error: NonNullable<Report['error']>,
  { paint, columns }: Style,
): string[] {
  const fix = error.fix === null ? [] : wrapped(escapeLine(error.fix), columns, '  ', '  ');
  return [...wrapped(escapeLine(error.message), columns, `${paint.bad('✗')} `, '  '), ...fix];
}
