/** Lets a spec make `Math.random` predictable, as it is for an attacker. */
export interface MathRandom {
  /** Every call gives `value` from now on. */
  pin(value: number): void;
  free(): void;
  /** What is free is the same sequence in every process from now on: its state is known. */
  replay(): void;
}

/** Wraps `Math.random` before any student code can keep the original. */
export function installMathRandom(): MathRandom {
  let draw = Math.random;
  let pinned: number | null = null;
  Math.random = () => pinned ?? draw();
  return {
    pin: (value) => {
      pinned = value;
    },
    free: () => {
      pinned = null;
    },
    replay: () => {
      draw = knownSequence();
    },
  };
}

/** Not one value for ever: loops that draw until they see another one have to end. */
function knownSequence(): () => number {
  let state = 1;
  return () => {
    // Park and Miller's generator, with state and product within 2^53.
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
