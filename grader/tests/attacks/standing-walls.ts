import { detectSandbox, type SandboxKind } from '../../subject/sandbox.ts';

/** The walls that this machine has. */
export const standingWalls: readonly SandboxKind[] =
  (await detectSandbox()).kind === 'os' ? ['process', 'os'] : ['process'];
