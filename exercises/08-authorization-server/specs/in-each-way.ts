import type { SeededRandom } from '#fixtures/seed/index.ts';
import { amongGood } from './draw.ts';
import type { Opened } from './opened.ts';

/** Tries bad cases among good requests, which have to succeed, in each way in which the server is asked. */
export async function inEachWay<Bad>(
  server: Opened,
  random: SeededRandom,
  cases: readonly Bad[],
  expectRefusal: (way: Opened, bad: Bad) => Promise<unknown>,
): Promise<void> {
  for (const way of await server.ways()) {
    for (const bad of amongGood(random, cases)) {
      if (bad === null) await way.authorized();
      else await expectRefusal(way, bad);
    }
  }
}
