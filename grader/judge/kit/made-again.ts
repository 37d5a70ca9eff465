import type { ExerciseFixtures } from './exercise-test.ts';

/**
 * What two starts of the student's program have both made, with nothing but true chance to tell them apart:
 * secrets that whoever knows or guesses the rest can compute.
 *
 * @param restart - The fixture of the test.
 * @param make - Asks for some of them, the same way each time.
 */
export async function madeAgain<Made>(
  restart: ExerciseFixtures<unknown>['restart'],
  make: () => Promise<readonly Made[]>,
): Promise<Made[]> {
  await restart({ predictable: true });
  const first = await make();
  await restart({ predictable: true });
  const second = await make();
  return second.filter((each) => first.includes(each));
}
