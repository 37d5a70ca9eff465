import { expect, type TestAPI } from 'vitest';
import {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  authorizationServer,
} from '#fixtures/authorization-server/index.ts';
import type { SigningAlgorithm } from '#fixtures/keys/index.ts';
import { type ExerciseFixtures, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { expectAccepted, type Verify } from './verdict.ts';

/** An issuer on the network, and the student's verifier of its tokens. */
export interface Setting {
  readonly server: AuthorizationServer;
  readonly verify: Verify;
}

export interface SettingOptions {
  /** What the server signs with; ES256 by default. */
  readonly signs?: readonly SigningAlgorithm[];
  /** What the verifier accepts; by default what the server signs with. */
  readonly accepts?: readonly SigningAlgorithm[];
  /** Further options of the server. */
  readonly server?: Omit<AuthorizationServerOptions, 'seed' | 'algorithms'>;
}

type Kit = ExerciseFixtures<typeof Exercise>;

/** What {@link withVerifiers} adds to a test. */
export interface VerifierFixtures {
  /** Puts an issuer on the network and makes a verifier for it. Nothing is fetched yet. */
  readonly openVerifier: (options?: SettingOptions) => Promise<Setting>;
  /**
   * The same, and the verifier has accepted a good token: what it rejects from here on, it rejects for
   * a reason.
   */
  readonly provenVerifier: (options?: SettingOptions) => Promise<Setting>;
}

/** Extends the kit's test by ready verifiers. */
export function withVerifiers(test: TestAPI<Kit>): TestAPI<Kit & VerifierFixtures> {
  return test.extend<VerifierFixtures>({
    openVerifier: ({ subject, network, seed }, use) =>
      use((options) => openVerifier({ subject, network, seed }, options)),
    provenVerifier: ({ openVerifier }, use) => use((options) => prove(openVerifier, options)),
  });
}

async function openVerifier(
  { subject, network, seed }: Pick<Kit, 'subject' | 'network' | 'seed'>,
  { signs = ['ES256'], accepts = signs, server: options = {} }: SettingOptions = {},
): Promise<Setting> {
  const server = authorizationServer({ seed, algorithms: signs, ...options });
  network.serve(server);
  const verify: unknown = await subject.createVerifier({
    issuer: server.issuer,
    jwksUri: server.jwksUri,
    algorithms: [...accepts],
  });
  expect(
    typeof verify,
    teach({
      did: `Your createVerifier returned ${verify === null ? 'null' : typeof verify}, not a function.`,
      cost: 'The caller has nothing to hand its tokens to.',
      see: 'the contract in the README',
    }),
  ).toBe('function');
  return { server, verify: verify as Verify };
}

async function prove(
  open: VerifierFixtures['openVerifier'],
  options: SettingOptions = {},
): Promise<Setting> {
  const { server, verify } = await open(options);
  const [alg = 'ES256'] = options.accepts ?? options.signs ?? [];
  await expectAccepted(verify, server.mint({ with: alg }));
  return { server, verify };
}
