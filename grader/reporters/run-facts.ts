import type { Report } from '../model/report.ts';

const WALLS = {
  os: ['sandbox: os'],
  process: ['sandbox: process (install bubblewrap for the strong wall)'],
  none: [],
} as const;

/** How long the run took and which wall stood, as people read it. */
export function runFacts({ durationMs, sandbox }: Report['run']): string[] {
  return [seconds(durationMs), ...WALLS[sandbox ?? 'none']];
}

function seconds(durationMs: number): string {
  return durationMs < 995 ? `${Math.round(durationMs)} ms` : `${(durationMs / 1000).toFixed(1)} s`;
}
