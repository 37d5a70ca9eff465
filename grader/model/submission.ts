/**
 * What the grader knows of a submission before any of its code runs.
 *
 * @module
 */
import type { Notice } from './report.ts';

/** One exercise's source files, read once; nothing reads the submission's folder after this. */
export interface SourceFiles {
  /** Paths relative to the exercise's folder with `/` between, such as `src/index.ts`, to the file's text. */
  readonly files: ReadonlyMap<string, string>;
  /** `sha256-…` over sorted paths and contents. */
  readonly digest: string;
}

/** Reading an exercise's `src` ends in one of these. Never thrown. */
export type LoadResult =
  | { readonly ok: true; readonly source: SourceFiles }
  | { readonly ok: false; readonly outcome: 'not-started' | 'rejected'; readonly notice: Notice };

/** A student's module in one piece, ready for the subject. Parsed, never run, on the trusted side. */
export interface Bundle {
  /** One ES module. Its only imports are those on the allow-list. */
  readonly code: string;
  /** Source map, JSON, whose sources are paths such as `src/index.ts`. */
  readonly map: string;
  /** The allow-listed modules that it imports, such as `node:crypto` or `jose`. */
  readonly imports: readonly string[];
  /** What `src/index.ts` exports. */
  readonly exports: readonly string[];
}

/** Bundling ends in one of these. Never thrown. */
export type BundleResult =
  | { readonly ok: true; readonly bundle: Bundle }
  | {
      readonly ok: false;
      readonly outcome: 'compile-error' | 'rejected';
      readonly notices: readonly Notice[];
    };
