import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** What packed octets hold; nothing if they are not packed. */
export type Unpack = (octets: Buffer) => readonly Buffer[];

/** A verifier of 43 random characters does not get smaller than this. */
const SHORTEST_PACKED = 40;
/** No transaction is longer. What swells to more is left alone. */
const LONGEST_UNPACKED = 4_096;
/** Each attempt takes a fraction of a millisecond, and a URL has room for thousands. */
const MOST_ATTEMPTS = 64;

/** Packed is not encrypted: undoes what a `CompressionStream` does. */
export function unpacker(): Unpack {
  const seen = new Set<string>();
  return (octets) => {
    const key = octets.toString('latin1');
    if (octets.length < SHORTEST_PACKED || seen.has(key) || seen.size >= MOST_ATTEMPTS) return [];
    seen.add(key);
    return waysFor(octets).flatMap((unpack) => {
      try {
        return unpack(octets, { maxOutputLength: LONGEST_UNPACKED });
      } catch {
        return [];
      }
    });
  };
}

/** Two of the four formats have a head that tells them. */
function waysFor(octets: Buffer) {
  if (octets.readUInt16BE() === 0x1f_8b) return [gunzipSync];
  const hasZlibHead = (octets.readUInt8() & 15) === 8 && octets.readUInt16BE() % 31 === 0;
  return hasZlibHead
    ? [inflateSync, inflateRawSync, brotliDecompressSync]
    : [inflateRawSync, brotliDecompressSync];
}
