import type { Provider } from '#fixtures/providers/index.ts';
import type { Network } from '#kit';
import type { Dialect } from './dialects.ts';

/** The student's verifier. */
export type Verify = (token: string) => Promise<unknown>;

/** A provider on the network, and the student's verifier of its tokens. */
export interface Setting<Server extends Provider = Provider> extends Dialect<Server> {
  readonly verify: Verify;
  readonly network: Network;
  /** The first of a test's settings has the requests of all. */
  readonly others: readonly Dialect<Provider>[];
}
