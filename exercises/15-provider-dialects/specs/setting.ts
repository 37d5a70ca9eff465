import { expect, type TestAPI } from 'vitest';
import type { Provider } from '#fixtures/providers/index.ts';
import { type ExerciseFixtures, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import type { ProviderConfig } from '../src/index.ts';
import { type Dialect, type OpenOptions, openDialect, type Servers } from './dialects.ts';
import type { Setting, Verify } from './provider-setting.ts';
import { expectAccepted } from './verdict.ts';

type Kit = ExerciseFixtures<typeof Exercise>;
type Options = Omit<OpenOptions, 'seed'>;
type Opener = <Name extends keyof Servers>(
  name: Name,
  options?: Options,
) => Promise<Setting<Servers[Name]>>;

/** What {@link withProviders} adds to a test. */
export interface ProviderFixtures {
  /** Puts a provider on the network and makes a verifier for it. Nothing is fetched yet. */
  readonly open: Opener;
  /**
   * The same, and the verifier has accepted a good token: what it rejects from here on, it rejects for
   * a reason.
   */
  readonly openProven: Opener;
}

/** Extends the kit's test by ready verifiers. */
export function withProviders(test: TestAPI<Kit>): TestAPI<Kit & ProviderFixtures> {
  return test.extend<ProviderFixtures>({
    open: async ({ subject, network, seed }, use) => {
      const opened: Dialect<Provider>[] = [];
      await use(async (name, options = {}) => {
        const dialect = openDialect[name]({ seed, ...options });
        opened.push(dialect);
        network.serve(dialect.server);
        const verify = await verifierFor(subject, dialect.config);
        return { ...dialect, verify, network, others: opened };
      });
    },
    openProven: ({ open }, use) =>
      use(async (name, options) => {
        const setting = await open(name, options);
        await expectAccepted(setting);
        return setting;
      }),
  });
}

/** The student's verifier for a provider. */
export async function verifierFor(
  subject: Kit['subject'],
  config: ProviderConfig,
): Promise<Verify> {
  const verify: unknown = await subject.createProviderVerifier(config);
  expect(
    typeof verify,
    teach({
      did: `Your createProviderVerifier returned ${verify === null ? 'null' : typeof verify}, not a function.`,
      cost: 'The caller has nothing to hand its tokens to.',
      see: 'the contract in the README',
    }),
  ).toBe('function');
  return verify as Verify;
}
