/** Of the spaces only the usual one is what it seems to be. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}[\p{Z}--\x20]]/gv;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A hostile name or line, safe inside a message: characters that act or hide stand as escapes.
 *
 * @example visible('a\nb\u202e') // 'a\\nb\\u{202e}'
 */
export function visible(text: string): string {
  return text.replace(
    invisible,
    (character) => named[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
