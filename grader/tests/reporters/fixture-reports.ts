import { readdirSync, readFileSync } from 'node:fs';
import type { Report } from '../../model/report.ts';

const folder = new URL('../reports/', import.meta.url);

/** The names of every report under `grader/tests/reports`, without `.json`. */
export const fixtureNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

/** One of them, as any reader of a report gets it. */
export function fixtureReport(name: string): Report {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}
