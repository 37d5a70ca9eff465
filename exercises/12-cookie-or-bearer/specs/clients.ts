import type { Client, Storage } from '../src/index.ts';

/** All 36 clients. */
export const clients: readonly Client[] = (['browser', 'mobile', 'server'] as const).flatMap(
  (platform) =>
    (['same-origin', 'same-site', 'cross-site'] as const).flatMap((api) =>
      [false, true].flatMap((hasBackend) =>
        [false, true].map((highSecurity) => ({ platform, api, hasBackend, highSecurity })),
      ),
    ),
);

export const outsideBrowsers = clients.filter(({ platform }) => platform !== 'browser');
export const browsers = clients.filter(({ platform }) => platform === 'browser');
export const withBackend = browsers.filter(({ hasBackend }) => hasBackend);
export const withoutBackend = browsers.filter(({ hasBackend }) => !hasBackend);

/** One client in words: "a browser app with a backend and a same-site API". */
export function inWords({ platform, api, hasBackend, highSecurity }: Client): string {
  const security = highSecurity ? ', where security is high' : '';
  if (platform === 'mobile') return `a mobile app${security}`;
  if (platform === 'server') return `a server${security}`;
  return `a browser app ${hasBackend ? 'with' : 'without'} a backend and a ${api} API${security}`;
}

/** What a student's code may really return: any value under any name. */
export type Answer = { readonly [Name in keyof Storage]?: unknown };

/** Asks for every client of a list. Anything that is no object counts as an empty answer. */
export async function ask(
  chooseStorage: (client: Client) => Promise<Answer>,
  whom: readonly Client[],
): Promise<readonly (readonly [Client, Answer])[]> {
  return Promise.all(
    whom.map(async (client) => {
      const answer: unknown = await chooseStorage(client);
      return [client, typeof answer === 'object' && answer !== null ? answer : {}] as const;
    }),
  );
}

/** Whether an answer puts anything into a cookie. */
export function usesCookie({ credential, refreshToken }: Answer): boolean {
  return credential === 'session-cookie' || refreshToken === 'httponly-cookie';
}

/** A value for a sentence. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return value === '' ? 'an empty text' : String(value);
}
