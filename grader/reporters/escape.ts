/**
 * The one way from a student's text to a terminal, a CI log or a document. Whatever student code
 * printed, threw or returned is data: it must neither move the cursor, reorder what is read, nor
 * speak to the CI runner that shows it. What a format's own syntax needs beyond that is its
 * reporter's business.
 *
 * @module
 */

/**
 * Noncharacters are among them because XML has no place for U+FFFE and U+FFFF, and what takes no room on the
 * screen because a text could hide in it. The two that choose between a sign's forms (`✔︎`, `✔️`) may stay.
 */
const ESCAPE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}[\p{Default_Ignorable_Code_Point}--[\ufe0e\ufe0f]]]/gv;

/**
 * GitHub reads `##[` anywhere in a line, Azure `##vso[`, TeamCity `##teamcity[`.
 * A leading `::` is the line guard's business, since only the layout knows where lines begin.
 */
const RUNNER_MARK = /##(?=[a-z]*\[)/gi;

/** Visible forms of the control characters that have one of their own. */
function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `\\u{${code.toString(16)}}`;
}

/**
 * Text for one line: line breaks are made visible as well.
 *
 * @example escapeLine('a\u001b[2J\nb') // 'a␛[2J␊b'
 */
export function escapeLine(text: string): string {
  return text.replaceAll('\t', '  ').replace(ESCAPE, visible).replace(RUNNER_MARK, '#\\u{23}');
}

/** Text as lines: `\n` and `\r\n` end one, all else that could break or move a line is visible. */
export function escapeLines(text: string): string[] {
  return text.split(/\r?\n/).map(escapeLine);
}

const PAINT = /\u001b\[[\d;]*m/g;

/**
 * What makes an annotation of a line: GitHub's `setup-node` registers matchers for `tsc` and for two formats of
 * ESLint. The colon before the severity or the place is the last that each of them needs.
 */
const PROBLEM =
  /(?<=\)\s*):(?=\s+(?:error|warning|info)\s)|:(?=\sline\s\d+,\scol\s)|(?<=^\s+\d+):(?=\d+\s+(?:error|warning|info)\s)/gi;

/** What opens a group in Buildkite's log, at the start of a line alone. */
const GROUP = /^(?:-(?=-- )|\+(?=\+\+ )|~(?=~~ )|\^(?=\^\^ ))/;

/**
 * Keeps finished lines from being CI workflow commands, problems or groups. GitHub's runner skips white space
 * before `::`, so indentation alone is no defence. Apply it last, after wrapping and painting.
 */
export function guardLine(line: string): string {
  const guarded = line.replace(PROBLEM, visible).replace(GROUP, visible);
  if (!guarded.replace(PAINT, '').trimStart().startsWith('::')) return guarded;
  return guarded.replace('::', '\\u{3a}:');
}

/** Text as it stands in a document: its lines escaped and guarded, neither wrapped nor painted. */
export function escapeText(text: string): string {
  return escapeLines(text).map(guardLine).join('\n');
}
