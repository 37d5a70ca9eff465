export interface Transfer {
  to: string;
  amount: string;
}

/** What each user has sent, oldest first. */
export interface Transfers {
  record(user: string, transfer: Transfer): void;
  of(user: string): readonly Transfer[];
}

export function createTransfers(): Transfers {
  const sent = new Map<string, Transfer[]>();
  return {
    record(user, transfer) {
      sent.set(user, [...(sent.get(user) ?? []), transfer]);
    },
    of: (user) => sent.get(user) ?? [],
  };
}
