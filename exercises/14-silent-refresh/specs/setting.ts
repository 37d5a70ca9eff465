import { expect, type TestAPI } from 'vitest';
import { type SessionApi, sessionApi } from '#fixtures/session-api/index.ts';
import { type ExerciseFixtures, type RecordedRequest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Answer, attempt, type Client, describeAnswer } from './answer.ts';

type Kit = ExerciseFixtures<typeof Exercise>;

/** A signed-in page and the student's client in it. */
export interface Setting {
  readonly session: SessionApi;
  readonly client: Client;
  /** How often the page was told that the session is over. */
  readonly signedOut: () => number;
  /** Requests to the refresh endpoint, in order. */
  readonly refreshes: () => readonly RecordedRequest[];
  /** Requests to the API, in order. */
  readonly calls: () => readonly RecordedRequest[];
  /** A call that has to succeed; its answer. */
  readonly succeed: (path: string, why: string) => Promise<Answer>;
}

export interface ClientFixtures {
  /** Opens a page and makes a client in it, which has no token yet. */
  readonly openClient: (options?: { readonly name?: string }) => Promise<Setting>;
  /** The same, and the client has fetched once: it has a token that works. */
  readonly warmClient: (options?: { readonly name?: string }) => Promise<Setting>;
}

/** Extends the kit's test by ready clients. */
export function withClients(test: TestAPI<Kit>): TestAPI<Kit & ClientFixtures> {
  return test.extend<ClientFixtures>({
    openClient: ({ subject, network, seed }, use) =>
      use((options) => openClient({ subject, network, seed }, options)),
    warmClient: ({ openClient }, use) =>
      use(async (options) => {
        const setting = await openClient(options);
        await setting.succeed('/warm', 'the first call of a page whose user is signed in');
        expect(
          setting.session.issued.length,
          teach({
            did: 'Your fetch gave the answer 200 on the first call of a page, and your client had asked for no token.',
            cost: 'The API answers nobody without a token, so this was not its answer.',
            see: 'the contract in the README',
          }),
        ).toBeGreaterThan(0);
        return setting;
      }),
  });
}

async function openClient(
  { subject, network, seed }: Pick<Kit, 'subject' | 'network' | 'seed'>,
  { name = 'app' }: { readonly name?: string } = {},
): Promise<Setting> {
  const session = sessionApi({ seed, name });
  network.serve(...session.servers);
  let signedOut = 0;
  const client = (await subject.createApiClient({
    apiOrigin: session.apiOrigin,
    refreshUrl: session.refreshUrl,
    onSignedOut: async () => {
      signedOut += 1;
    },
  })) as unknown as Client;
  const complete = typeof client?.fetch === 'function' && typeof client.signOut === 'function';
  expect(
    complete,
    teach({
      did: 'Your createApiClient did not return an object with the functions fetch and signOut.',
      cost: 'The page has nothing to call its API with.',
      see: 'the contract in the README',
    }),
  ).toBe(true);
  const to = (url: string) => network.requests.filter((request) => request.url.startsWith(url));
  return {
    session,
    client,
    signedOut: () => signedOut,
    refreshes: () => to(session.refreshUrl),
    calls: () => to(`${session.apiOrigin}/`),
    succeed: async (path, why) => {
      const before = session.hits.refresh;
      const answer = await attempt(client.fetch(path));
      const sent = to(`${session.apiOrigin}/`).at(-1)?.headers.get('authorization') ?? null;
      const renewed = session.hits.refresh > before;
      expect(
        answer.status,
        teach({
          did: `${describeAnswer(answer)} for ${why}${reasonOf(session, sent, renewed)}.`,
          cost: 'The user is signed in, and is shown an error or the sign-in page all the same.',
          see: 'RFC 6750 §2.1 and §3.1; the contract in the README',
        }),
      ).toBe(200);
      return answer;
    },
  };
}

/** Why a call failed that should not have: the end of a sentence, or nothing. */
function reasonOf(session: SessionApi, sent: string | null, renewed: boolean): string {
  const newest = session.issued.at(-1);
  if (newest === undefined) return renewed ? '' : ': it never asked for a token';
  if (sent === null) return ': it had a token and sent no Authorization header';
  if (sent === newest) return ': the Authorization header held the token without the word Bearer';
  if (sent.endsWith(` ${newest}`)) {
    return renewed ? '' : ': it kept to its token and asked for no new one';
  }
  if (!session.issued.some((token) => sent.includes(token))) {
    return ': the Authorization header held something else than the token';
  }
  return renewed
    ? ': it got a new token, and the last call to the API still carried an old one'
    : ': it kept to its old token and asked for no new one';
}
