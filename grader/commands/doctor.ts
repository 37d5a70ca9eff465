import { escapeLine } from '../reporters/escape.ts';
import { wrapped } from '../reporters/layout.ts';
import { palette } from '../reporters/palette.ts';
import type { CommandContext } from './context.ts';
import { type Examination, examinations } from './doctor/examinations.ts';
import { type ExitCode, exitCode } from './exit-code.ts';

/** `kata doctor`: what this machine has and lacks. Ends with 1 where something needed is missing. */
export async function doctor(context: CommandContext): Promise<ExitCode> {
  const { terminal } = context;
  const paint = palette(terminal.colour);
  const columns = Math.min(100, Math.max(40, terminal.columns()));
  const results = await Promise.all(examinations.map((examine) => examine(context)));
  for (const { state, what, fix } of results) {
    const mark = { good: paint.good('✓'), weaker: paint.partial('!'), bad: paint.bad('✗') }[state];
    const lines = wrapped(escapeLine(what), columns, `${mark} `, '  ');
    if (fix !== null)
      lines.push(...wrapped(escapeLine(fix), columns, `  ${paint.quiet('fix')} `, '      '));
    terminal.write(`${lines.join('\n')}\n`);
  }
  terminal.write(`\n${summary(results)}\n`);
  return results.some((result) => result.state === 'bad') ? exitCode.below : exitCode.passed;
}

function summary(results: readonly Examination[]): string {
  if (results.some((result) => result.state === 'bad')) return 'kata cannot work well here yet.';
  if (results.some((result) => result.state === 'weaker'))
    return 'kata works here, with less than it could have.';
  return 'All is well.';
}
