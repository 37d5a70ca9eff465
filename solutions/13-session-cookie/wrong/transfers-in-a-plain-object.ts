// task: sign-in
// mistake: Transfers are looked up in a plain object, by names that users choose.
import { assemble } from '../src/app.ts';
import type { AppOptions } from '../src/index.ts';
import { partsOf } from '../src/parts.ts';
import type { Transfer } from '../src/transfers.ts';

export function createApp(options: AppOptions) {
  const sent: Record<string, Transfer[]> = {};
  const transfers = {
    record(user: string, transfer: Transfer) {
      sent[user] ??= [];
      sent[user].push(transfer);
    },
    of: (user: string) => sent[user] ?? [],
  };
  return assemble({ ...partsOf(options), transfers });
}
