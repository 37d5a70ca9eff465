import type { ExitCode } from '../commands/exit-code.ts';

/** Where a command's exit code goes. */
export type Finish = (code: ExitCode) => void;
