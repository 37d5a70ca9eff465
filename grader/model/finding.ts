/** Something wrong with the course's own content. All are collected; none is thrown alone. */
export interface Finding {
  /** Stable and kebab-case, such as `broken-manifest`. */
  readonly code: string;
  /** The file, relative to the checkout, with the place inside it where there is one. */
  readonly where: string;
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly fix: string;
}
