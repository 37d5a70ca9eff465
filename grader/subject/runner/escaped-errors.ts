import type { WireError } from '../../pipe/protocol.ts';
import { describeError } from './errors.ts';

const kept = 20;

/** Collects errors that the student's code let go: rejected promises and throws in callbacks. */
export interface EscapedErrors {
  /** Lets work that is due run first, then gives and forgets what was collected. */
  settle(): Promise<WireError[]>;
}

export function collectEscapedErrors(): EscapedErrors {
  let errors: WireError[] = [];
  const collect = (thrown: unknown) => {
    if (errors.length < kept) errors.push(describeError(thrown));
  };
  process.on('unhandledRejection', collect);
  process.on('uncaughtException', collect);
  // Kept now: the student's code may replace the globals.
  const { setImmediate: soon, Promise: Later } = globalThis;
  const turn = () => new Later<void>((resolve) => soon(() => resolve()));
  return {
    async settle() {
      await turn();
      await turn();
      const taken = errors;
      errors = [];
      return taken;
    },
  };
}
