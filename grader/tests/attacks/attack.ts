import { apiKey, pkce } from './exercises.ts';
import type { Prey } from './prey.ts';

/** The exercise that is solved beside the hostile one, and is not to suffer by it. */
export function companionOf({ slug }: Pick<Attack, 'slug'>): string {
  return slug === pkce ? apiKey : pkce;
}

/** A hostile submission. */
export interface Attack {
  /** What it does, such as `Object.is is always true`. */
  readonly name: string;
  /** Completes "It wants …". */
  readonly wants: string;
  /** Numbers of {@link attackClasses}. */
  readonly classes: readonly number[];
  /** Which exercise is hostile. */
  readonly slug: string;
  /** What the honest part of it earns. */
  readonly honestXp: number;
  /** The module at `src/index.ts`. */
  source(prey: Prey): string;
  /** Adds to the submission's folder what a module cannot be. */
  furnish?(folder: string, prey: Prey): Promise<void>;
  /** Not run in the plain harness, where nothing would bound it. One sentence. */
  readonly notInPlain?: string;
  /** Ends the harness or takes longer than it may, so that it has no company in a plain run. */
  readonly slow?: boolean;
}

/** What an attack is, beside what it does. */
export type About = Pick<Attack, 'name' | 'wants' | 'classes'>;
