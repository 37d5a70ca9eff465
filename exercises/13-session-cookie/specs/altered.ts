/** How a piece of a cookie's value may be encoded: undone, and done again. */
const ENCODINGS: readonly {
  readonly decode: (piece: string) => string;
  readonly encode: (text: string) => string;
}[] = [
  { decode: (piece) => piece, encode: (text) => text },
  { decode: decodePercent, encode: encodeURIComponent },
  ...(['base64url', 'base64', 'hex'] as const).map((encoding) => ({
    decode: (piece: string) => Buffer.from(piece, encoding).toString(),
    encode: (text: string) => Buffer.from(text).toString(encoding),
  })),
];

function decodePercent(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

/** The pieces of a value, with the separators between them at the odd places. */
function piecesOf(value: string): string[] {
  return value.split(/([.:|~])/);
}

/** A value that holds the name more often says nothing new. */
const MOST_RENAMED = 20;

/**
 * What a user would make of their own cookie to become somebody else: wherever the value holds their name,
 * encoded or not, it holds the other one.
 */
export function renamed(value: string, from: string, to: string): string[] {
  const pieces = piecesOf(value);
  const places = pieces.flatMap((piece, at) =>
    ENCODINGS.filter(({ decode }) => decode(piece).includes(from)).map((how) => ({
      at,
      piece,
      how,
    })),
  );
  return places
    .slice(0, MOST_RENAMED)
    .map(({ at, piece, how: { decode, encode } }) =>
      pieces.with(at, encode(decode(piece).replaceAll(from, to))).join(''),
    );
}

/** The value with one character in the middle of its longest piece exchanged for another. */
export function altered(value: string): string {
  const pieces = piecesOf(value);
  const longest = pieces.reduce((a, b) => (b.length > a.length ? b : a), '');
  const middle = Math.floor(longest.length / 2);
  const other = longest[middle] === 'b' ? 'c' : 'b';
  return pieces
    .with(pieces.indexOf(longest), longest.slice(0, middle) + other + longest.slice(middle + 1))
    .join('');
}
