import { expect, type TestAPI } from 'vitest';
import {
  type AuthorizationServer,
  authorizationServer,
  type Client,
  type GrantOptions,
  jsonAnswer,
  type Registration,
} from '#fixtures/authorization-server/index.ts';
import { hostName } from '#fixtures/seed/index.ts';
import { type ExerciseFixtures, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { expectActive, type Introspect } from './verdict.ts';

/** An authorization server on the network, and the student's introspector of its tokens. */
export interface Setting {
  readonly server: AuthorizationServer;
  /** The API as the server knows it. */
  readonly api: Client;
  /** What the API is called in `aud`. */
  readonly audience: string;
  readonly introspect: Introspect;
  /** A fresh access token for the API, issued to some application. */
  readonly token: (options?: Omit<GrantOptions, 'client'>) => string;
  /** Alters what the endpoint says of active tokens from here on: `undefined` leaves a member out. */
  readonly say: (members: Record<string, unknown>) => void;
}

export interface SettingOptions {
  /** Tells two servers of one test apart. */
  readonly name?: string;
  /** How the API is registered; with an ID and a secret of letters and digits by default. */
  readonly api?: Registration;
  /** Appended to the endpoint's URL. */
  readonly query?: string;
}

type Kit = ExerciseFixtures<typeof Exercise>;
type Parts = Pick<Kit, 'subject' | 'network' | 'seed'>;
type Open = (options?: SettingOptions) => Promise<Setting>;

/** What {@link withIntrospectors} adds to a test. */
export interface IntrospectorFixtures {
  /** Puts a server on the network and makes an introspector for it. Nothing is asked yet. */
  readonly openIntrospector: Open;
  /**
   * The same, and the introspector has called a good token active: what it refuses from here on, it
   * refuses for a reason.
   */
  readonly provenIntrospector: Open;
  /** Makes a further introspector, for the same or another API. */
  readonly anotherIntrospector: (options: Exercise.IntrospectorOptions) => Promise<Introspect>;
}

/** Extends the kit's test by ready introspectors. */
export function withIntrospectors(test: TestAPI<Kit>): TestAPI<Kit & IntrospectorFixtures> {
  return test.extend<IntrospectorFixtures>({
    openIntrospector: ({ subject, network, seed }, use) =>
      use((options) => open({ subject, network, seed }, options)),
    provenIntrospector: ({ openIntrospector }, use) =>
      use(async (options) => {
        const setting = await openIntrospector(options);
        await expectActive(setting.introspect, setting.token());
        return setting;
      }),
    anotherIntrospector: ({ subject }, use) => use((options) => make(subject, options)),
  });
}

async function open(
  { subject, network, seed }: Parts,
  { name = 'auth', api: registration = {}, query = '' }: SettingOptions = {},
): Promise<Setting> {
  const audience = `https://${hostName(seed, `api-${name}`)}`;
  const server = authorizationServer({ seed, name, accessTokens: 'opaque', audience });
  network.serve(server);
  const app = server.register();
  const api = server.register({ confidential: true, redirectUris: [], ...registration });
  const introspect = await make(subject, {
    endpoint: `${server.endpoints.introspection}${query}`,
    clientId: api.clientId,
    clientSecret: api.clientSecret ?? '',
    audience,
  });
  return {
    server,
    api,
    audience,
    introspect,
    token: (options) => server.grant({ client: app, ...options }).accessToken,
    say: (members) => {
      const drop = Object.keys(members).filter((name) => members[name] === undefined);
      const set = Object.fromEntries(
        Object.entries(members).filter(([, value]) => value !== undefined),
      );
      server.misbehave(jsonAnswer({ set, drop }), 'introspection');
    },
  };
}

async function make(
  subject: Parts['subject'],
  options: Exercise.IntrospectorOptions,
): Promise<Introspect> {
  const made: unknown = await subject.createIntrospector(options);
  const introspect =
    typeof made === 'object' && made !== null && 'introspect' in made ? made.introspect : undefined;
  expect(
    typeof introspect,
    teach({
      did: 'Your createIntrospector did not return an object with a function introspect.',
      cost: 'The API has nothing to hand its tokens to.',
      see: 'the contract in the README',
    }),
  ).toBe('function');
  return introspect as Introspect;
}
