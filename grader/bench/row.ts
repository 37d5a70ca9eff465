/** One line of the table. */
export interface Row {
  readonly what: string;
  /** What was reached, with its unit. */
  readonly ours: string;
  /** The raw baseline, measured in the same run. */
  readonly raw: string;
  /** Ours to raw, or how often raw fits into ours: `meaning` says which. */
  readonly ratio: number;
  readonly aim: string;
  /** Whether the aim is reached; `null` where there is none. */
  readonly reached: boolean | null;
}

export const ms = (value: number): string => `${Math.round(value)} ms`;
