/** Characters of a whole document: a comment on GitHub holds 65,536, a step's summary 1 MiB. */
export const ROOM = 60_000;

const CUT = 'The rest is left out here. `--format json` has all of it.';

/**
 * Parts of the document, each a list of blocks, cut to what there is room for. Only whole blocks are
 * left out, so that no fence stays open. What a short part does not need goes to those after it.
 */
export function fitted(parts: readonly (readonly string[])[], room: number): string[] {
  let left = room;
  return parts.flatMap((blocks, index) => {
    const kept = fitOne(blocks, left / (parts.length - index));
    left -= size(kept);
    return kept;
  });
}

function fitOne(blocks: readonly string[], room: number): readonly string[] {
  if (size(blocks) <= room) return blocks;
  let left = room - size([CUT]);
  const end = blocks.findIndex((block) => {
    left -= size([block]);
    return left < 0;
  });
  return [...blocks.slice(0, end), CUT];
}

/** With the blank line that follows each. */
function size(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + block.length + 2, 0);
}
