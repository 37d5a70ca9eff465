import { expect, type TestAPI } from 'vitest';
import { type SeededRandom, seededRandom } from '#fixtures/seed/index.ts';
import { type ExerciseFixtures, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { drawConfig } from './draw.ts';
import { Opened } from './opened.ts';

type Kit = ExerciseFixtures<typeof Exercise>;

/** What {@link withServers} adds to a test. */
export interface ServerFixtures {
  /**
   * Has the student's code make an authorization server. What is not given is drawn: the same for the same
   * name, and another for each server without one.
   */
  readonly open: (
    given?: Partial<Exercise.AuthorizationServerConfig>,
    name?: string,
  ) => Promise<Opened>;
  /** For what a test draws itself. */
  readonly random: SeededRandom;
}

/** Extends the kit's test by authorization servers of the student's. */
export function withServers(test: TestAPI<Kit>): TestAPI<Kit & ServerFixtures> {
  return test.extend<ServerFixtures>({
    open: ({ subject, seed }, use) => {
      let opened = 0;
      return use((given, name) => {
        opened += 1;
        return open(subject, seed, name ?? `auth${opened}`, given);
      });
    },
    random: ({ seed }, use) => use(seededRandom(seed, 'test')),
  });
}

async function open(
  subject: Kit['subject'],
  seed: string,
  name: string,
  given: Partial<Exercise.AuthorizationServerConfig> = {},
): Promise<Opened> {
  const config = { ...drawConfig(seed, name), ...given };
  const server: unknown = await subject.createAuthorizationServer(config);
  const members = typeof server === 'object' && server !== null ? server : {};
  for (const member of ['authorize', 'token', 'introspect']) {
    expect(
      typeof Reflect.get(members, member),
      teach({
        did: `Your createAuthorizationServer gave no function ${member}.`,
        cost: 'A server without it cannot be asked.',
        see: 'the contract in the README',
      }),
    ).toBe('function');
  }
  return new Opened(
    config,
    members as Exercise.AuthorizationServer,
    seededRandom(seed, `requests to ${name}`),
  );
}
