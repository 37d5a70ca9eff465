import type { StandingGlobals } from './standing-globals.ts';

/** A place that any script of the page can read, and a text found in it. */
export interface ReadableText {
  /** Such as `localStorage.token`, `globalThis.session.accessToken` or `globalThis.getToken()`. */
  readonly place: string;
  readonly text: string;
}

/** Something to look at, and how a script gets to it. */
interface Lead {
  readonly place: string;
  readonly owner: object;
  readonly read: () => unknown;
  readonly depth: number;
}

const deepest = 4;
/** Values looked at, members of one object, items of one list, and functions called. */
const mostLooks = 5_000;
const mostMembers = 500;
const mostItems = 100;
const mostCalls = 100;
/** All of it, ms. A call of the student's code that does not end is ended by the judge. */
const longestMs = 500;

// What every function has.
const ofFunctions = new Set<PropertyKey>(['length', 'name', 'prototype', 'caller', 'arguments']);
// Where members are no longer somebody's own.
const ends: ReadonlySet<object | null> = new Set([null, Object.prototype, Function.prototype]);

/**
 * Looks through what was added to the global object as an injected script would: every property, getters
 * of classes included, then functions that want no arguments. What throws is passed over.
 */
export class GlobalSearch {
  readonly found: ReadableText[] = [];
  readonly #standing: StandingGlobals;
  readonly #seen = new WeakSet<object>();
  readonly #isLate: () => boolean;
  #leads: Lead[] = [];
  #functions: (Lead & { readonly fn: CallableFunction })[] = [];
  /** Promises that were met, until {@link settle}. */
  waiting: (Lead & { readonly promise: Promise<unknown> })[] = [];
  #looks = 0;
  #calls = 0;

  /** @param nowMs - A clock that the student's code cannot have replaced. */
  constructor(standing: StandingGlobals, nowMs: () => number) {
    this.#standing = standing;
    const endMs = nowMs() + longestMs;
    this.#isLate = () => nowMs() > endMs;
  }

  start(): void {
    for (const { place, owner, key } of this.#standing.added()) {
      this.#leads.push({ place, owner, read: () => Reflect.get(owner, key), depth: 0 });
    }
  }

  /** Looks at all that is known, near things first. */
  look(): void {
    for (const lead of this.#leads) {
      this.#looks += 1;
      if (this.#looks > mostLooks || this.#isLate()) break;
      quietly(() => this.#lookAt(lead, lead.read()));
    }
    this.#leads = [];
  }

  /** Calls the functions that were met. */
  call(): void {
    const functions = this.#functions;
    this.#functions = [];
    for (const { fn, owner, place, depth } of functions) {
      this.#calls += 1;
      if (this.#calls > mostCalls || this.#isLate()) return;
      quietly(() => {
        const value: unknown = Reflect.apply(fn, owner, []);
        this.#leads.push({ place: `${place}()`, owner, read: () => value, depth: depth + 1 });
      });
    }
  }

  /** Waits for the promises that were met. */
  async settle(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    const each = waiting.map(async ({ promise, ...lead }) => {
      try {
        const value = await promise;
        this.#leads.push({ ...lead, read: () => value });
      } catch {
        // A rejection gives a script nothing.
      }
    });
    await Promise.all(each);
  }

  #lookAt(lead: Lead, value: unknown): void {
    if (typeof value === 'string') this.found.push({ place: lead.place, text: value });
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
    if (this.#seen.has(value) || lead.depth > deepest) return;
    this.#seen.add(value);
    if (typeof value === 'function' && value.length === 0) {
      this.#functions.push({ ...lead, fn: value });
    }
    if (value instanceof Promise) this.waiting.push({ ...lead, promise: value });
    if (ArrayBuffer.isView(value)) return;
    quietly(() => this.#items(lead, value));
    this.#members(lead, value);
  }

  /** Maps, sets, headers, and whatever else gives its items one by one. */
  #items({ place, depth }: Lead, value: object): void {
    if (Array.isArray(value) || !(Symbol.iterator in value)) return;
    let n = 0;
    for (const item of value as Iterable<unknown>) {
      if (n >= mostItems) return;
      const named = Array.isArray(item) && item.length === 2 && typeof item[0] === 'string';
      const [name, read] = named ? [item[0], () => item[1]] : [n, () => item];
      this.#leads.push({ place: `${place}.${name}`, owner: value, read, depth: depth + 1 });
      n += 1;
    }
  }

  /** Own properties, and those of the classes that it is made from. */
  #members({ place, depth }: Lead, value: object): void {
    let from: object | null = value;
    for (let height = 0; from !== null && !ends.has(from) && height < 10; height += 1) {
      for (const key of Reflect.ownKeys(from).slice(0, mostMembers)) {
        if (key === Symbol.toStringTag || (key === 'constructor' && from !== value)) continue;
        if (typeof value === 'function' && ofFunctions.has(key)) continue;
        // Getters of built-in classes tell something. Their methods change something, such as `pop`.
        const builtIn = this.#standing.had(from, key);
        if (builtIn && Reflect.getOwnPropertyDescriptor(from, key)?.get === undefined) continue;
        const name = String(key);
        const read = () => Reflect.get(value, key);
        this.#leads.push({ place: `${place}.${name}`, owner: value, read, depth: depth + 1 });
      }
      from = Reflect.getPrototypeOf(from);
    }
  }
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Neither does a script learn anything from it.
  }
}
