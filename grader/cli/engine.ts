import type { Engine } from '../commands/context.ts';
import { withOwnSignals } from './own-signals.ts';

/** The grading engine for one course. It costs half a second to load, so `list` never does. */
export function lazyEngine(courseRoot: string): Engine {
  return {
    grade: (request) =>
      withOwnSignals(async () => {
        const { grade } = await import('../grading/grade.ts');
        return grade(courseRoot, request);
      }),
    open: (options) =>
      withOwnSignals(async () => {
        const { openGrader } = await import('../grading/open-grader.ts');
        return openGrader(courseRoot, options);
      }),
  };
}
