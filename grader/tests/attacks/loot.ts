import type { Attack } from './attack.ts';
import { companionXp } from './exercises.ts';
import type { Prey } from './prey.ts';

/** What became of one attack in one way of grading, as seen from outside. */
export interface Outcome {
  /** XP of the hostile exercise and of the solved one. */
  readonly hostileXp: number;
  readonly otherXp: number;
  /** All that the grader printed or wrote: what a student or a CI log would see. */
  readonly shown: string;
  /** All that the student's code could get out: what it printed, and what is shown. */
  readonly said: string;
  /** Whether the grader came to its end by itself. */
  readonly ended: boolean;
  /** Processes that outlived the grader. */
  readonly survivors: number;
}

/** A line of an attack that tries something: `probe <what>: got <proof>`. */
const gotIt = /^probe ([^\n:]+): got /gm;

/**
 * What an attack got, each thing a few words; empty when it got nothing. Only what the attack says of its
 * own probes is taken from it; the rest is looked up.
 */
export async function lootOf(attack: Attack, outcome: Outcome, prey: Prey): Promise<string[]> {
  const { said, shown } = outcome;
  const loot: string[] = [];
  if (outcome.hostileXp > attack.honestXp) loot.push(`+${outcome.hostileXp - attack.honestXp} XP`);
  if (!outcome.ended) loot.push('the grader hung');
  else if (outcome.otherXp !== companionXp) loot.push("other exercise's XP");
  if (said.includes(prey.secret)) loot.push('a secret');
  if (said.includes(prey.specLine)) loot.push('a hidden spec');
  if (said.includes(prey.neighbourSecret)) loot.push("another's work");
  if ((await prey.written()).length > 0) loot.push('a file left');
  if (prey.connections() > 0) loot.push('a connection');
  if (outcome.survivors > 0) loot.push('a process left');
  if (/^\s*(?:::[a-z-]+|##\[|##vso\[)/m.test(shown)) loot.push('a CI command');
  if (hasControls(shown)) loot.push('terminal control');
  const probes = [...new Set([...said.matchAll(gotIt)].map(([, what]) => what))];
  if (probes.length > 0) {
    const more = probes.length > 2 ? ` and ${probes.length - 2} more` : '';
    loot.push(`${probes.slice(0, 2).join(', ')}${more}`);
  }
  return loot;
}

/** Control characters other than line ends, and colours: the graders here are told to print none. */
function hasControls(text: string): boolean {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u202e]/.test(text);
}
