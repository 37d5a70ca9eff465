import { createHash } from 'node:crypto';

/** `sha256-…` over sorted paths, lengths and contents. Equal digests mean equal sources. */
export function sourceDigest(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const path of [...files.keys()].sort()) {
    const content = Buffer.from(files.get(path) ?? '');
    // Lengths are hashed too, so that no content can pose as the next file's path.
    hash.update(`${Buffer.byteLength(path)} ${path} ${content.length}\n`).update(content);
  }
  return `sha256-${hash.digest('hex')}`;
}
