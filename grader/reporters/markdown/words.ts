import { escapeLine } from '../escape.ts';
import { codeSpan } from './code.ts';

/** Characters of a title that are shown. */
const MOST = 200;

/** Letters, digits, blanks and marks that mean nothing to Markdown, wherever they stand in a line. */
const PLAIN =
  /^[\p{L}\p{N}](?:[\p{L}\p{N} ,.:;'’“”()§–—…/+-]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))*$/u;

/** Plain characters that GitHub makes a link of all the same: addresses, issues and commits. */
const LINKED = /www\.|:\/\/|\bGH-\d|\b[\da-f]{7,40}\b/i;

/** A course's title or reference as words where they are plain words, and as code where they are not. */
export function words(text: string): string {
  const characters = [...escapeLine(text)];
  const shown =
    characters.length > MOST ? `${characters.slice(0, MOST).join('')}…` : characters.join('');
  return PLAIN.test(shown) && !LINKED.test(shown) ? shown : codeSpan(shown);
}
