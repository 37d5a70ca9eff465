/**
 * Work that a spec can have done before a run begins, while nobody waits: a costly key, derived from the
 * seed of the run to come. It must only fill a memory that the fixtures keep; a run without it is the same.
 *
 * @module
 */

const works = new Map<string, (runSeed: string) => void>();

/** Registers work under a name, in place of what was registered under it before. */
export function ahead(name: string, work: (runSeed: string) => void): void {
  works.set(name, work);
}

/** Does all registered work for the run with this seed. */
export function doAhead(runSeed: string): void {
  for (const work of works.values()) work(runSeed);
}
