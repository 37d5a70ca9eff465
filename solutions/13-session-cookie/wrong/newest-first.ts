// task: own-page
// mistake: Transfers are listed newest first.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';

export function createApp(options: AppOptions) {
  const parts = partsOf(options);
  const transfers = {
    ...parts.transfers,
    of: (user: string) => parts.transfers.of(user).toReversed(),
  };
  return assemble({ ...parts, transfers });
}
