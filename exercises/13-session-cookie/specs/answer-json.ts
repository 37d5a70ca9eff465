import { fail } from '#kit';

/** The contract's own JSON is three levels deep. What is compared and printed has a stack. */
const DEEPEST = 50;

/**
 * An answer's body if it is a JSON object, else an empty one. Fails with a lesson if it is nested deeper than
 * any page would read.
 */
export async function jsonObjectOf(answer: Response): Promise<Record<string, unknown>> {
  const value = parsed(await answer.text());
  if (typeof value !== 'object' || value === null) return {};
  if (isTooDeep(value)) {
    fail({
      did: `Your app answered GET /me with ${answer.status} and JSON that is nested more than ${DEEPEST} levels deep, which is not the JSON of the contract.`,
      cost: 'The page expects { user, transfers }. What goes through such an answer with a function that calls itself runs out of stack.',
      see: 'the contract in the README',
    });
  }
  return value as Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isTooDeep(root: object): boolean {
  let level: object[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level
      .flatMap((value): unknown[] => Object.values(value))
      .filter((value) => typeof value === 'object' && value !== null);
  }
  return false;
}
