import path from 'node:path';
import { inject } from 'vitest';
import type { Exam } from '../exam.ts';

/** The exam that the grader handed to this judge; without one, the spec runs by itself. */
export async function currentExam(slug: string): Promise<Exam> {
  const given = inject('kataExam');
  if (given !== undefined) return given;
  const { standaloneExam } = await import('./standalone-exam.ts');
  return standaloneExam(slug);
}

/** `10-jwt-verify` of `…/exercises/10-jwt-verify/specs/keys.spec.ts`. */
export function slugOf(specFile: string): string {
  return path.basename(path.dirname(path.dirname(specFile)));
}
