/** What a part can hold that is JSON, and not an object. */
export const OTHER_JSON: readonly (readonly [kind: string, json: string])[] = [
  ['an empty list', '[]'],
  ['a list', '[{"sub":"admin"}]'],
  ['null', 'null'],
  ['a text', '"admin"'],
  ['an empty text', '""'],
  ['a text with JSON in it', JSON.stringify('{"alg":"ES256","sub":"admin"}')],
  ['the number 7', '7'],
  ['the number 0', '0'],
  ['true', 'true'],
  ['false', 'false'],
];

/** What a part can hold that somebody may take for JSON. */
export const NO_JSON: readonly (readonly [kind: string, text: string])[] = [
  ['nothing', ''],
  ['a space', ' '],
  ['a form', 'sub=admin'],
  ['half a JSON object', '{"sub":"adm'],
  ['JSON with single quotes', "{'sub':'admin'}"],
  ['JSON with unquoted names', '{sub:"admin"}'],
  ['JSON with a comma too many', '{"sub":"admin",}'],
  ['JSON with a comment', '{"sub":"admin"/* */}'],
  ['a JSON object and more', '{"sub":"admin"} admin'],
  ['two JSON objects', '{"sub":"ann"}{"sub":"admin"}'],
  ['JavaScript', '({"sub":"admin"})'],
  ['undefined', 'undefined'],
  ['NaN', 'NaN'],
  ['JSON with a no-break space around', '\u00a0{"sub":"admin"}'],
  ['JSON with a line break inside a text', '{"sub":"ad\nmin"}'],
];

/** JSON objects whose octets are no UTF-8. */
export const NO_UTF8: readonly (readonly [kind: string, octets: Uint8Array])[] = [
  ['a stray octet ff', [0xff]],
  ['é in Latin-1', [0xe9]],
  ['half a character', [0xc3]],
  ['the second half of a character', [0x80]],
  ['the letter a in a longer form than it has', [0xc1, 0xa1]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['a code point above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
].map(([kind, octets]) => [
  kind as string,
  Buffer.concat([Buffer.from('{"sub":"user-'), Buffer.from(octets as number[]), Buffer.from('"}')]),
]);
