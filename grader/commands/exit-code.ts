/** How `kata` ends. Scripts rely on these: a number never changes its meaning. */
export const exitCode = {
  /** Every asked-for XP earned, or nothing to grade. */
  passed: 0,
  /** Graded, and below what was asked for. */
  below: 1,
  /** The operator's mistake. */
  usage: 2,
  /** Findings in the course's own content. */
  findings: 3,
  /** A bug in kata. */
  bug: 70,
  /** Ctrl-C, or a signal that ends the process. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
