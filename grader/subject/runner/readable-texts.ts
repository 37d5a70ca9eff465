import { GlobalSearch, type ReadableText } from './global-search.ts';
import type { StandingGlobals } from './standing-globals.ts';

const mostTexts = 200;
/** UTF-16 units of one text, and of all together: well below what one message over the pipe may hold. */
const longestText = 16 * 1024;
const mostCharacters = 512 * 1024;
/** How long promises are waited for, ms. */
const patienceMs = 100;
/** A promise may give a function, and that one a promise again. */
const rounds = 3;

// Kept now: the student's code may replace the globals.
const { setTimeout: later, Promise: Later } = globalThis;

/**
 * What a script can read: what is stored, then what it finds on the global object without calling anything,
 * then what functions there give. Calls come last because they can change what there is to read.
 */
export async function readableTexts(
  stored: readonly ReadableText[],
  standing: StandingGlobals,
  nowMs: () => number,
): Promise<ReadableText[]> {
  const search = new GlobalSearch(standing, nowMs);
  try {
    search.start();
    search.look();
    for (let round = 0; round < rounds; round += 1) {
      search.call();
      search.look();
      if (search.waiting.length === 0) break;
      await patience(search.settle());
      search.look();
    }
  } catch {
    // What was found until then counts. The student's code may have replaced what this stands on.
  }
  return bounded([...stored, ...search.found]);
}

function patience(work: Promise<unknown>): Promise<unknown> {
  return Later.race([work, new Later((resolve) => later(resolve, patienceMs))]);
}

function bounded(texts: readonly ReadableText[]): ReadableText[] {
  let left = mostCharacters;
  const kept: ReadableText[] = [];
  for (const { place, text } of texts.slice(0, mostTexts)) {
    const cut = text.slice(0, Math.min(longestText, left));
    left -= cut.length;
    kept.push({ place: place.slice(0, 200), text: cut });
  }
  return kept;
}
