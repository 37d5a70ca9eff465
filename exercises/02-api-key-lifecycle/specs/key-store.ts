import { expect, type TestAPI } from 'vitest';
import { type ExerciseFixtures, teach } from '#kit';
import type * as Exercise from '../src/index.ts';

/** What `issue` is given. */
export interface Wish {
  readonly client: string;
  readonly scopes: readonly string[];
  readonly expiresAt?: number;
}

/** What `issue` and `rotate` gave, with its shape checked. */
export interface Issued {
  readonly id: string;
  readonly key: string;
}

/** A student's key store. What a function of it gives is not believed before it is checked. */
export interface Store {
  /** Issues a key. Fails the test when the result is none. */
  issue(wish: Wish): Promise<Issued>;
  /** The answer, or `{ threw }`. */
  authenticate(key: string, requiredScope?: string): Promise<unknown>;
  /** Rotates a key that can be rotated. Fails the test when the result is none. */
  rotate(id: string, graceSeconds: number): Promise<Issued>;
  /** Rotates, and gives `null` when the store refuses. What is no text, or too long, is an empty one. */
  tryRotate(id: string, graceSeconds: number): Promise<Issued | null>;
  /** Revokes. Whether it resolves or rejects for an id without a living key is open. */
  revoke(id: string): Promise<void>;
  list(client: string): Promise<readonly unknown[]>;
  dump(): Promise<unknown>;
}

type Kit = ExerciseFixtures<typeof Exercise>;
type RemoteStore = Awaited<ReturnType<Kit['subject']['createKeyStore']>>;

/** Extends the kit's test by `openStore`, which opens one empty store of the student's per call. */
export function withStores(test: TestAPI<Kit>): TestAPI<Kit & { openStore: () => Promise<Store> }> {
  return test.extend<{ openStore: () => Promise<Store> }>({
    openStore: ({ subject }, use) => use(() => openStore(subject)),
  });
}

const FUNCTIONS = ['issue', 'authenticate', 'rotate', 'revoke', 'list', 'dump'] as const;
const CONTRACT = 'exercise 02, “The contract”';

async function openStore(subject: Kit['subject']): Promise<Store> {
  const remote = await subject.createKeyStore();
  const missing = FUNCTIONS.filter((name) => typeof Object(remote)[name] !== 'function');
  expect(
    missing,
    teach({
      did: `Your createKeyStore returned a store without ${missing.join(', ')}.`,
      cost: 'Whoever works with the store calls these six functions.',
      see: CONTRACT,
    }),
  ).toEqual([]);
  return {
    issue: async (wish) => checked('issue', await remote.issue(input(wish))),
    authenticate: (key, requiredScope) => attempt(remote, key, requiredScope),
    rotate: async (id, graceSeconds) =>
      checked('rotate', await remote.rotate(id, { graceSeconds })),
    tryRotate: async (id, graceSeconds) => {
      const result = await refusable(remote.rotate(id, { graceSeconds }));
      if (result === REFUSED) return null;
      const made = Object(result) as Record<string, unknown>;
      return { id: textOr(made['id'], ''), key: textOr(made['key'], '') };
    },
    revoke: async (id) => {
      await refusable(remote.revoke(id));
    },
    list: async (client) => checkedList(await remote.list(client)),
    dump: () => dumpOf(remote),
  };
}

// An absent member stays absent: `undefined` would be a member of its own.
function input({ client, scopes, expiresAt }: Wish) {
  return { client, scopes: [...scopes], ...(expiresAt === undefined ? {} : { expiresAt }) };
}

async function attempt(remote: RemoteStore, key: string, scope?: string): Promise<unknown> {
  try {
    return await (scope === undefined ? remote.authenticate(key) : remote.authenticate(key, scope));
  } catch (error) {
    return { threw: thrownBy(error) };
  }
}

const REFUSED = Symbol('refused');

async function refusable(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    thrownBy(error);
    return REFUSED;
  }
}

/** The student's error in short. A process that was ended has its own message and is thrown on. */
function thrownBy(error: unknown): string {
  if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
  return error.message.replace(/^Your \S+ threw /, '');
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value.length <= LONGEST ? value : otherwise;
}

/** Longer ids and keys are none that a client could send, and only keep whoever compares them busy. */
const LONGEST = 4_096;

function checked(name: 'issue' | 'rotate', result: unknown): Issued {
  const { id, key } = Object(result) as Record<string, unknown>;
  const bad = [
    ...(typeof id === 'string' && id !== '' ? [] : ['id']),
    ...(typeof key === 'string' && key !== '' ? [] : ['key']),
  ];
  expect(
    bad,
    teach({
      did: `Your ${name} gave no text for ${bad.join(' and ')}.`,
      cost: 'The client sends the key, and the operator blocks it by its id. Both are needed, and both are text.',
      see: CONTRACT,
    }),
  ).toEqual([]);
  const issued = { id: id as string, key: key as string };
  expect(
    Math.max(issued.id.length, issued.key.length) <= LONGEST,
    teach({
      did: `Your ${name} gave an id of ${issued.id.length} and a key of ${issued.key.length} characters.`,
      cost: `No client can use it: servers refuse requests whose headers are longer than about 8 KiB. ${LONGEST} characters are more than enough.`,
      see: 'RFC 9110 §5.4',
    }),
  ).toBe(true);
  return issued;
}

function checkedList(result: unknown): readonly unknown[] {
  expect(
    Array.isArray(result),
    teach({
      did: `Your list gave ${result === null ? 'null' : typeof result}, where a list belongs. A client without keys has an empty one.`,
      cost: 'Whoever looks after the keys cannot see which ones are out.',
      see: CONTRACT,
    }),
  ).toBe(true);
  return result as readonly unknown[];
}

async function dumpOf(remote: RemoteStore): Promise<unknown> {
  let thrown: string | null = null;
  let dump: unknown;
  try {
    dump = await remote.dump();
  } catch (error) {
    thrown = thrownBy(error);
  }
  expect(
    thrown,
    teach({
      did: `Your dump gave nothing that a database could hold: ${thrown}.`,
      cost: 'What cannot be looked at cannot be checked. A backup of it would not be readable either.',
      see: CONTRACT,
    }),
  ).toBeNull();
  return dump;
}
