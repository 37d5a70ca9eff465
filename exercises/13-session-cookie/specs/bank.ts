import { expect, type TestAPI } from 'vitest';
import { hostName, type SeededRandom, seededRandom } from '#fixtures/seed/index.ts';
import { type ExerciseFixtures, fail, teach } from '#kit';
import type * as Exercise from '../src/index.ts';

/** Somebody with an account. */
export interface User {
  readonly name: string;
  readonly password: string;
}

/** The student's app with its users, on a host of its own. */
export interface Bank {
  readonly origin: string;
  /** Hands the app a request, and fails with a lesson if no answer comes back. */
  readonly send: (request: Request) => Promise<Response>;
  /** What `checkPassword` was asked. */
  readonly asked: readonly User[];
  /** Opens an account, under a fresh name and with a fresh password by default. */
  newUser(name?: string, password?: string): User;
  /** Makes `checkPassword` reject until the returned function is called. */
  breakPasswords(): () => void;
  /** Keeps `checkPassword` waiting for this user until the returned function is called. */
  delayPassword(user: User): () => void;
  /** Another host of the same site, such as a blog. */
  readonly sibling: string;
  /** An origin of an altogether other site. */
  readonly stranger: string;
  /** More from this test's seed. */
  readonly random: SeededRandom;
}

export interface BankOptions {
  /** A port for the app's origin; the scheme's own by default. */
  readonly port?: number;
  /** Tells two apps of one test apart. */
  readonly label?: string;
}

/** What {@link withBank} adds to a test. */
export interface BankFixtures {
  readonly openBank: (options?: BankOptions) => Promise<Bank>;
}

type Kit = ExerciseFixtures<typeof Exercise>;

/** Extends the kit's test by ready apps. */
export function withBank(test: TestAPI<Kit>): TestAPI<Kit & BankFixtures> {
  return test.extend<BankFixtures>({
    openBank: ({ subject, seed }, use) => use((options) => openBank({ subject, seed }, options)),
  });
}

async function openBank(
  { subject, seed }: Pick<Kit, 'subject' | 'seed'>,
  { port, label = '' }: BankOptions = {},
): Promise<Bank> {
  const random = seededRandom(seed, `bank ${label}`);
  const site = `${hostName(seed, 'harbour', 'test')}`;
  const origin = `https://${hostName(seed, 'bank', site)}${port === undefined ? '' : `:${port}`}`;
  const passwords = new Map<string, string>();
  const waiting = new Map<string, Promise<void>>();
  const asked: User[] = [];
  let broken = false;

  const checkPassword = async (name: string, password: string): Promise<boolean> => {
    asked.push({ name, password });
    await waiting.get(name);
    if (broken) throw new Error('the user database is down');
    return passwords.has(name) && passwords.get(name) === password;
  };

  const app: unknown = await subject.createApp({ origin, checkPassword });
  expect(
    typeof app,
    teach({
      did: `Your createApp returned ${app === null ? 'null' : typeof app}, not a function.`,
      cost: 'There is nothing that could answer a request.',
      see: 'the contract in the README',
    }),
  ).toBe('function');

  return {
    origin,
    send: (request) => answerOf(app as (request: Request) => Promise<unknown>, request),
    asked,
    newUser(
      name = `${random.pick(['ada', 'bela', 'chen', 'dalia'])}-${random.id(6)}`,
      password = random.base64url(9),
    ) {
      passwords.set(name, password);
      return { name, password };
    },
    breakPasswords() {
      broken = true;
      return () => {
        broken = false;
      };
    },
    delayPassword({ name }) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.set(name, promise);
      return resolve;
    },
    sibling: `https://${hostName(seed, 'blog', site)}`,
    stranger: `https://${hostName(seed, 'prizes', hostName(seed, 'evil', 'test'))}`,
    random,
  };
}

async function answerOf(
  app: (request: Request) => Promise<unknown>,
  request: Request,
): Promise<Response> {
  const what = `${request.method} ${new URL(request.url).pathname}`;
  let answer: unknown;
  try {
    answer = await app(request);
  } catch (error) {
    // A subject that was ended has its own message.
    if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
    fail({
      did: `Your app threw on ${what} instead of answering: ${error.message.replace(/^Your \S+ threw /, '')}.`,
      cost: 'The user gets no answer. Where nobody catches such an error, anyone who can provoke it stops the server.',
      see: 'the contract in the README',
    });
  }
  if (answer instanceof Response) return answer;
  fail({
    did: `Your app answered ${what} with ${answer === null ? 'null' : typeof answer}, not with a Response.`,
    cost: 'A server can send nothing else to the browser.',
    see: 'the contract in the README',
  });
}
