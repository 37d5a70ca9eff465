import { limits } from '../model/limits.ts';

/**
 * What one result may still hold. The subject counts so that an honest mistake gets an honest message; the
 * judge counts again, because a matcher that fails prints all of a value, and that takes its time.
 */
export class Allowance {
  #items: number = limits.pipe.resultItems;
  #characters: number = limits.pipe.resultCharacters;

  /** Throws a `TypeError` when one more value, with a text or bytes of this length, is too much. */
  spend(characters: number): void {
    this.#items -= 1;
    this.#characters -= characters;
    if (this.#items < 0 || this.#characters < 0) throw new TypeError('the value is too large');
  }
}
