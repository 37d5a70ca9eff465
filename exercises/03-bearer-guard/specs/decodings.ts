/**
 * What a text can stand for. Base64, hex and their like are ways to write something down, and anybody
 * reads them back: they hide nothing.
 *
 * @module
 */

/** Shorter runs of letters and digits hold nothing that is worth decoding. */
const SHORTEST_RUN = 12;
/** Far more than a refusal has to say: decoding all of an endless body would take long. */
const LONGEST_TEXT = 20_000;

/** All texts that a curious reader finds in a text, by decoding what looks encoded, three times over. */
export function readingsOf(whole: string): string[] {
  const found = new Set([whole]);
  let latest = [whole.slice(0, LONGEST_TEXT)];
  for (let depth = 0; depth < 3; depth += 1) {
    latest = latest.flatMap(decodings).filter((text) => !found.has(text));
    for (const text of latest) found.add(text);
  }
  return [...found];
}

function decodings(text: string): string[] {
  const runs = text.match(/[A-Za-z0-9+/_-]+/g) ?? [];
  return [
    percentDecoded(text),
    ...fromCodes(text),
    ...runs
      .filter((run) => run.length >= SHORTEST_RUN)
      .flatMap((run) => [
        // Four characters are three octets: behind a prefix, the groups begin elsewhere.
        ...[0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
        ...[0, 1].map((from) => Buffer.from(run.slice(from), 'hex').toString('latin1')),
      ]),
  ];
}

function percentDecoded(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => fromCode(code.slice(1), 16));
}

/** `[75,97,116]`, `75 97 116`, `\u004b\u0061`, `4b:61:74`, `&#75;&#97;`. */
function fromCodes(text: string): string[] {
  return ([10, 16] as const).flatMap((radix) => {
    const code = radix === 10 ? /\d{2,3}/ : /[0-9a-f]{2,4}/;
    const listed = new RegExp(
      `(?:(?<![0-9a-z])[ux]?${code.source}[^0-9a-z]{1,3}){7,}[0-9a-fux]+`,
      'gi',
    );
    return (text.match(listed) ?? []).map((list) =>
      (list.match(new RegExp(code, 'gi')) ?? []).map((each) => fromCode(each, radix)).join(''),
    );
  });
}

function fromCode(code: string, radix: number): string {
  return String.fromCharCode(Number.parseInt(code, radix));
}
