/** Lets a spec make `Math.random` predictable, as it is for an attacker. */
export interface MathRandom {
  /** Every call gives `value` from now on. */
  pin(value: number): void;
  free(): void;
}

/** Wraps `Math.random` before any student code can keep the original. */
export function installMathRandom(): MathRandom {
  const original = Math.random;
  let pinned: number | null = null;
  Math.random = () => pinned ?? original();
  return {
    pin: (value) => {
      pinned = value;
    },
    free: () => {
      pinned = null;
    },
  };
}
