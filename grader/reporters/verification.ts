import type { Drift } from '../instructor/drift.ts';
import { firstMessage } from '../instructor/expectation.ts';
import type { Verification, VerifiedCandidate } from '../instructor/verify.ts';
import { escapeLine } from './escape.ts';
import { wrapped } from './layout.ts';
import { palette } from './palette.ts';

/** How `kata verify` prints. */
export interface VerificationStyle {
  readonly colour: boolean;
  readonly columns: number;
}

/** One row: the candidate, what it has to do, what it did; for a wrong solution the message it got. */
export function renderVerifiedRow(row: VerifiedCandidate, style: VerificationStyle): string {
  const paint = palette(style.colour);
  const { candidate, report, fault } = row;
  const { expectation } = candidate;
  const sign = fault === null ? paint.good('✓') : paint.bad('✗');
  const xp = `${report.xp.earned}/${report.xp.possible}`.padStart(5);
  const name = `${candidate.exercise.slug} ${candidate.name}`;
  const about = expectation.kind === 'wrong' ? ` → ${expectation.task}` : '';
  const lines = [`${sign} ${xp}  ${name}${paint.quiet(about)}`];
  const said = expectation.kind === 'wrong' ? firstMessage(report, expectation.task) : null;
  if (said !== null) lines.push(...indented(said, style).map(paint.quiet));
  if (fault !== null) lines.push(...indented(fault, style).map(paint.bad));
  return `${lines.join('\n')}\n`;
}

/** The counts, the findings and the seed, after the rows. */
export function renderVerification(verification: Verification, style: VerificationStyle): string {
  const paint = palette(style.colour);
  const { rows, findings, seed } = verification;
  const counted = (kind: string) => {
    const ofKind = rows.filter((row) => row.candidate.expectation.kind === kind);
    const good = ofKind.filter((row) => row.fault === null).length;
    return `${good}/${ofKind.length}`;
  };
  const lines = [
    '',
    ...findings.flatMap((found) => [
      paint.bad(`✗ ${found.where}: ${escapeLine(found.message)}`),
      `  ${found.fix}`,
    ]),
    `stubs earn nothing ${counted('stub')} · solutions earn all ${counted('solution')} · ` +
      `wrong ones caught ${counted('wrong')} · variants earn all ${counted('variant')}`,
    paint.quiet(`seed ${seed}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** A further seed: a line when all came out as before, else what did not. */
export function renderDrift(
  verification: Verification,
  drift: readonly Drift[],
  count: { readonly number: number; readonly of: number },
  style: VerificationStyle,
): string {
  const paint = palette(style.colour);
  const faults = verification.rows.filter((row) => row.fault !== null);
  const sign = drift.length + faults.length === 0 ? paint.good('✓') : paint.bad('✗');
  const lines = [
    `${sign} seed ${count.number} of ${count.of}: ${drift.length === 0 ? 'every task as before' : `${drift.length} tasks came out differently`} ${paint.quiet(verification.seed)}`,
  ];
  for (const { row, task, before, now } of drift) {
    const { exercise, name } = row.candidate;
    lines.push(...indented(`${exercise.slug} ${name}, ${task}: ${before}, now ${now}`, style));
  }
  for (const { candidate, fault } of faults) {
    const about = `${candidate.exercise.slug} ${candidate.name}: ${fault}`;
    lines.push(...indented(about, style).map(paint.bad));
  }
  return `${lines.join('\n')}\n`;
}

function indented(text: string, style: VerificationStyle): string[] {
  return wrapped(escapeLine(text), style.columns, '         ', '         ');
}
