import type { Report } from '../model/report.ts';
import { type ExerciseProgress, type Progress, progressOf } from './progress.ts';

/** Progress with a report's results in it. The best XP never falls. */
export function recordReport(progress: Progress, report: Report): Progress {
  const exercises = { ...progress.exercises };
  for (const exercise of report.exercises) {
    const before = progressOf(progress, exercise.slug);
    exercises[exercise.slug] = {
      ...before,
      best: Math.max(before.best, exercise.xp.earned),
      last: {
        outcome: exercise.outcome,
        earned: exercise.xp.earned,
        tasks: Object.fromEntries(exercise.tasks.map((task) => [task.id, task.outcome])),
        digest: report.course?.digest ?? '',
        at: report.run.startedAt,
      },
    };
  }
  return { ...progress, exercises };
}

/** Progress with one more hint of a task revealed. */
export function recordHint(progress: Progress, slug: string, task: string): Progress {
  const before: ExerciseProgress = progressOf(progress, slug);
  const hints = { ...before.hints, [task]: (before.hints[task] ?? 0) + 1 };
  return { ...progress, exercises: { ...progress.exercises, [slug]: { ...before, hints } } };
}
