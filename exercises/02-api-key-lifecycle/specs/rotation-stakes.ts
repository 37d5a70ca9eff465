import type { Issued, Store } from './key-store.ts';
import { CONTRACT, expectInvalid, type Stake } from './verdict.ts';

/** The old key does not work although it should. */
export const NO_OVERLAP: Stake = {
  cost: 'The grace is there so that the client can change its key while it runs. Without it, every rotation is an outage, and so nobody rotates.',
  see: CONTRACT,
};

const TOO_LONG: Stake = {
  cost: 'Keys are rotated so that an old copy becomes worthless. This one does not, and whoever found it goes on using it.',
  see: CONTRACT,
};

/** The new key does not work. */
export const USELESS: Stake = {
  cost: 'The client changes to its new key, as it was told to, and is locked out.',
  see: CONTRACT,
};

/** An old key has come to its end. `what` is the key: "a rotated key …". */
export async function expectEnded(store: Store, { key }: Issued, what: string): Promise<void> {
  await expectInvalid(store, key, what, TOO_LONG);
}
