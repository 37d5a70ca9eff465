import type { Bank } from './bank.ts';

/** Origins of other people that begin, end or look like the app's own. */
export function similarOrigins(bank: Bank): string[] {
  const { host } = new URL(bank.origin);
  const site = host.split('.').slice(1).join('.');
  return [
    `${bank.origin}.evil.test`,
    `https://evil${host}`,
    `https://evil${site}`,
    `https://evil.${host}`,
    bank.origin.replace('.', 'x'),
  ];
}
