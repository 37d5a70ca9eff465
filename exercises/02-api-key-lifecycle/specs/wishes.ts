import { seededRandom } from '#fixtures/seed/index.ts';
import type { Wish } from './key-store.ts';

/** A client's name out of the seed. Different labels give different names. */
export function clientName(seed: string, label = 'client'): string {
  return `client-${seededRandom(seed, label).id(8)}`;
}

/** Two or three different scopes out of the seed. */
export function someScopes(seed: string, label = 'scopes'): string[] {
  const random = seededRandom(seed, label);
  const things = ['users', 'orders', 'invoices'].map((thing) => `${thing}-${random.id(3)}`);
  const scopes = things.map((thing) => `${random.pick(['read', 'write'])}:${thing}`);
  return scopes.slice(random.int(2));
}

/** What a key is issued for when only the label matters. */
export function wish(seed: string, label = 'wish', more: Partial<Wish> = {}): Wish {
  return { client: clientName(seed, label), scopes: someScopes(seed, label), ...more };
}

/** A list in an order that the seed decides, so that answers cannot be given by counting. */
export function shuffled<T>(seed: string, list: readonly T[]): T[] {
  const random = seededRandom(seed, 'order');
  return list
    .map((item) => ({ item, at: random.int(2 ** 32) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
