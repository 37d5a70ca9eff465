import path from 'node:path';
import type { CourseCopy } from './course-copy.ts';
import type { Command } from './measure.ts';

/** `kata …` in the copied checkout. */
export function kata(course: CourseCopy, ...args: string[]): Command {
  return {
    command: process.execPath,
    args: [path.join(course.root, 'grader/bin/kata.js'), ...args],
    cwd: course.root,
  };
}

/** `vitest …` on the same specs as plain in-process tests. */
export function rawVitest(course: CourseCopy, ...args: string[]): Command {
  const config = path.join(course.root, 'grader/bench/raw/vitest.config.ts');
  const cli = path.join(course.root, 'node_modules/vitest/vitest.mjs');
  return {
    command: process.execPath,
    args: [cli, ...args, '--config', config],
    cwd: course.root,
    env: { KATA_SUBMISSION: 'exercises' },
    // Some tests need what only the kit gives, such as a browser's cookies. Here they run and fail.
    codes: [0, 1],
  };
}
