import { limits } from '../model/limits.ts';

/**
 * Whether a text may be handed to a URL parser. The subject has parsed every URL that it sends, so they are
 * ASCII and need not be long. Anything else only exercises the parser: Node 20's took four minutes for a host
 * of a million combining marks.
 */
export function isWireUrl(text: string): boolean {
  return text.length <= limits.network.urlBytes && /^[\x21-\x7e]*$/.test(text);
}
