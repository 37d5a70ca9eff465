import type { Report } from '../model/report.ts';

/**
 * The report as one JSON document, indented, with a line end.
 *
 * Characters that JSON allows but a terminal or a CI log acts on are written as `\uXXXX`. They can
 * only stand inside strings, so any parser gives back exactly the report.
 */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)
    .replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu, unicodeEscapes)
    .replace(/##(?=[a-z]*\[)/gi, '#\\u0023')}\n`;
}

function unicodeEscapes(character: string): string {
  let escaped = '';
  // By UTF-16 unit: JSON writes characters beyond U+FFFF as two.
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
