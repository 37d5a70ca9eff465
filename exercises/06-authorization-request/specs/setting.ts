import { expect, type TestAPI } from 'vitest';
import {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  authorizationServer,
  type Registration,
} from '#fixtures/authorization-server/index.ts';
import { type ExerciseFixtures, fail, teach } from '#kit';
import type * as Exercise from '../src/index.ts';

type Kit = ExerciseFixtures<typeof Exercise>;

/** What the student's code made of one input. */
export interface Begun {
  readonly input: Exercise.AuthorizationInput;
  readonly url: string;
  /** The same, taken apart. */
  readonly parts: URL;
  /** What it holds is for the tests to see: nothing is checked but that it is an object. */
  readonly transaction: Readonly<Record<string, unknown>>;
}

/** An authorization server on the network, with a client registered. */
export interface Setting {
  readonly server: AuthorizationServer;
  readonly input: Exercise.AuthorizationInput;
}

export interface SettingOptions {
  readonly client?: Registration;
  readonly server?: Omit<AuthorizationServerOptions, 'seed'>;
  readonly scopes?: readonly string[];
}

/** What {@link withRequests} adds to a test. */
export interface RequestFixtures {
  /** Puts an authorization server on the network and writes an input for it. */
  readonly openServer: (options?: SettingOptions) => Setting;
  /** Has the student's code begin a sign-in. Nothing is fetched yet. */
  readonly begin: (input: Exercise.AuthorizationInput) => Promise<Begun>;
  /** Begins many at the same time. */
  readonly beginMany: (input: Exercise.AuthorizationInput, times: number) => Promise<Begun[]>;
  /** Plays the browser: opens the URL and gives the callback, or fails with what the server said. */
  readonly follow: (begun: Begun) => Promise<URL>;
}

/** Extends the kit's test by the two ends of an authorization request. */
export function withRequests(test: TestAPI<Kit>): TestAPI<Kit & RequestFixtures> {
  return test.extend<RequestFixtures>({
    openServer: ({ network, seed }, use) => use((options) => openServer(network, seed, options)),
    begin: ({ subject }, use) =>
      use(async (input) => begun(input, await subject.createAuthorizationRequest(input))),
    beginMany: ({ begin }, use) =>
      use((input, times) => Promise.all(Array.from({ length: times }, () => begin(input)))),
    follow: ({ network }, use) => use((begun) => follow(network, begun)),
  });
}

function openServer(
  network: Kit['network'],
  seed: string,
  { client, server: options, scopes = ['read:users', 'write:orders'] }: SettingOptions = {},
): Setting {
  const server = authorizationServer({ seed, ...options });
  network.serve(server);
  const { clientId, redirectUris } = server.register(client);
  const [redirectUri = ''] = redirectUris;
  const input = {
    authorizationEndpoint: server.endpoints.authorization,
    issuer: server.issuer,
    clientId,
    redirectUri,
    scopes: [...scopes],
  };
  return { server, input };
}

/** More than any server takes. */
const LONGEST_URL = 8_192;

function begun(input: Exercise.AuthorizationInput, result: unknown): Begun {
  const { url, transaction } = isRecord(result) ? result : {};
  expect(
    typeof url,
    teach({
      did: `Your createAuthorizationRequest gave no url that is text: it is ${kindOf(url)}.`,
      cost: 'The browser has nowhere to go.',
      see: 'the contract in the README',
    }),
  ).toBe('string');
  expect(
    isRecord(transaction),
    teach({
      did: `Your createAuthorizationRequest gave no transaction: it is ${kindOf(transaction)}.`,
      cost: 'When the user comes back, nobody knows what they were sent out with.',
      see: 'the contract in the README',
    }),
  ).toBe(true);
  const text = String(url);
  // Before it is parsed, and compared with itself from end to end.
  if (text.length > LONGEST_URL) {
    fail({
      did: `Your createAuthorizationRequest gave a url of ${text.length} characters.`,
      cost: `Servers refuse URLs of more than about 8 KiB. The user sees an error instead of a sign-in.`,
      see: 'RFC 9110 §4.1',
    });
  }
  if (!URL.canParse(text)) {
    fail({
      did: `Your createAuthorizationRequest gave a url that is no absolute URL: ${shortened(text)}.`,
      cost: 'The browser has nowhere to go.',
      see: 'RFC 6749 §4.1.1',
    });
  }
  return {
    input,
    url: text,
    parts: new URL(text),
    transaction: transaction as Record<string, unknown>,
  };
}

async function follow(network: Kit['network'], { url, parts, input }: Begun): Promise<URL> {
  let response: Response;
  try {
    response = await network.fetch(url);
  } catch {
    fail({
      did: `Your URL leads to ${parts.origin}${parts.pathname}, where no authorization server answers. The endpoint given was ${input.authorizationEndpoint}.`,
      cost: 'The user sees an error instead of a sign-in.',
      see: 'RFC 6749 §3.1',
    });
  }
  const location = response.headers.get('location');
  if (location === null) {
    const page = (await response.text()).replace(/<title>.*?<\/title>|<[^>]*>/g, '');
    fail({
      did: `${faultOf(parts)}The authorization server answered your URL with a page of status ${response.status} and sent the user nowhere. It says: ${page}`,
      cost: 'A server does not redirect to an address that it cannot trust. The user is stuck there.',
      see: 'RFC 6749 §4.1.1 and §4.1.2.1',
    });
  }
  const callback = new URL(location);
  expect(
    callback.searchParams.has('code'),
    teach({
      did: `${faultOf(parts)}The authorization server sent the user back without a code: ${callback.searchParams.get('error')}, ${callback.searchParams.get('error_description')}.`,
      cost: 'The user has done nothing wrong and is not signed in.',
      see: 'RFC 6749 §4.1.1 and RFC 7636 §4.3',
    }),
  ).toBe(true);
  return callback;
}

const NEEDED = [
  'response_type',
  'client_id',
  'redirect_uri',
  'state',
  'code_challenge',
  'code_challenge_method',
];

/** What the server may have stumbled over, as a sentence of its own; nothing if it is not plain to see. */
function faultOf({ hash, searchParams }: URL): string {
  if (hash !== '') return 'Your URL has a fragment, which a browser does not send. ';
  const missing = NEEDED.filter((name) => !searchParams.get(name));
  if (missing.length > 0) return `Your URL has no ${missing.join(' and no ')}. `;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of searchParams.keys()) (seen.has(name) ? repeated : seen).add(name);
  return repeated.size > 0 ? `Your URL has ${[...repeated].join(' and ')} more than once. ` : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** For messages. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null || value === '') return value === null ? 'null' : 'an empty text';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}

/** For messages: a value of the student's, no longer than helps. */
export function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 117)}…`;
}
