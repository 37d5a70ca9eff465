import type { ExerciseFixtures } from '#kit';

/**
 * What two starts of the program have both made, with nothing but true chance to tell them apart. Texts that
 * are empty do not count.
 */
export async function madeAgain(
  restart: ExerciseFixtures<object>['restart'],
  make: () => Promise<readonly string[]>,
): Promise<string[]> {
  await restart({ predictable: true });
  const first = await make();
  await restart({ predictable: true });
  const second = await make();
  return second.filter((text) => text !== '' && first.includes(text));
}

/** How that shows; completes "Your state …". */
export const CAME_AGAIN =
  'came again when your program was started a second time, with Math.random(), the clocks and all that a process can read of itself as before';
