import type { Location, Message } from 'esbuild';
import { limits } from '../model/limits.ts';
import type { Notice, SourceExcerpt } from '../model/report.ts';
import type { BundleResult } from '../model/submission.ts';
import { visible } from '../model/visible.ts';
import { excerpt } from './excerpt.ts';

/** Prefix of the student's files in what esbuild says: its plugin namespace. */
export const namespace = 'submission';

/** What our own plugin attaches to an error of its. */
export interface ImportFault {
  readonly code: 'forbidden-import' | 'missing-file';
  readonly fix: string;
}

type Failure = Extract<BundleResult, { ok: false }>;

/**
 * esbuild's errors as notices, the first few in the order of their places. One forbidden import among
 * them makes the whole `rejected`.
 */
export function bundleFailure(messages: readonly Message[]): Failure {
  const notices = messages.map(noticeOf);
  const rejected = notices.filter(({ code }) => code.startsWith('forbidden-'));
  // What was refused first: it decides the outcome.
  const ordered = [...rejected, ...notices.filter((notice) => !rejected.includes(notice))];
  return {
    ok: false,
    outcome: rejected.length > 0 ? 'rejected' : 'compile-error',
    notices: ordered.slice(0, limits.submission.notices),
  };
}

function noticeOf({ id, text, location, detail }: Message): Notice {
  const at = location === null ? null : excerptOf(location);
  if (isImportFault(detail)) {
    return { level: 'error', code: detail.code, message: text, fix: detail.fix, at };
  }
  if (id === 'unsupported-dynamic-import') return computedImport(at);
  const message = visible(text.replaceAll(`${namespace}:`, '').slice(0, 300));
  return { level: 'error', code: 'syntax-error', message, fix: null, at };
}

function computedImport(at: SourceExcerpt | null): Notice {
  return {
    level: 'error',
    code: 'forbidden-import',
    message: 'What is imported here is computed while the code runs.',
    fix: 'Import by a plain string, so that it can be checked before the code runs.',
    at,
  };
}

function excerptOf({ file, line, column, lineText }: Location): SourceExcerpt {
  // esbuild counts a column in bytes of UTF-8, from 0.
  const before = Buffer.from(lineText).subarray(0, column).toString();
  return excerpt(file.replace(`${namespace}:`, ''), line, before.length + 1, lineText);
}

function isImportFault(detail: unknown): detail is ImportFault {
  return typeof detail === 'object' && detail !== null && 'code' in detail && 'fix' in detail;
}
