import type { Report } from '../model/report.ts';
import { openGrader } from './open-grader.ts';
import type { GradeRequest } from './types.ts';

/** Grades once, from a cold start, and closes everything. */
export async function grade(courseRoot: string, request: GradeRequest): Promise<Report> {
  request.signal?.throwIfAborted();
  const grader = await openGrader(courseRoot, {
    sandbox: request.sandbox,
    only: request,
    // More threads than spec files would only start for nothing.
    ...(request.slugs === 'all' ? {} : { lanes: Math.max(1, Math.min(4, request.slugs.length)) }),
  });
  try {
    request.signal?.throwIfAborted();
    return await grader.grade(request);
  } finally {
    await grader.close();
  }
}
