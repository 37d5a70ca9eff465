/** One parameter of a challenge, unquoted. */
export interface Parameter {
  readonly value: string;
  /** Whether it was sent as a quoted string. */
  readonly quoted: boolean;
}

/** One challenge of a `WWW-Authenticate` header (RFC 9110 §11.3). */
export interface Challenge {
  /** In lower case. */
  readonly scheme: string;
  /** By name, in lower case. */
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** The challenges of a header, or what keeps it from being read: the end of "it cannot be read: …". */
export type Challenges =
  | { readonly ok: true; readonly challenges: readonly Challenge[] }
  | { readonly ok: false; readonly problem: string };

const TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const AT_END = '(?=[ \\t]*(?:,|$))';
const SEPARATOR = /[ \t,]*/y;
const SPACES = / */y;
const SEPARATE = /[ \t]*(?:,|$)/y;
const SCHEME = new RegExp(`(${TOKEN})(?= |[ \\t]*(?:,|$))`, 'y');
const TOKEN68 = new RegExp(`[A-Za-z0-9\\-._~+/]+=*${AT_END}`, 'y');
const NAME = new RegExp(`(${TOKEN})[ \\t]*=[ \\t]*`, 'y');
const NAME_AND_VALUE = new RegExp(`${TOKEN}[ \\t]*=[ \\t]*(?:"|${TOKEN})`, 'y');
const TOKEN_VALUE = new RegExp(`(${TOKEN})${AT_END}`, 'y');
const QUOTED_VALUE = new RegExp(
  `"((?:[\\t !#-\\[\\]-~\\u0080-\\u00ff]|\\\\[\\t -~\\u0080-\\u00ff])*)"${AT_END}`,
  'y',
);

/**
 * Reads a `WWW-Authenticate` header: any number of challenges, with parameters in any order and case, as
 * tokens or quoted strings, or with a token68.
 *
 * @param header - Its value; Fetch joins repeated headers with a comma, which is the list's own separator.
 */
export function parseChallenges(header: string): Challenges {
  const challenges: { scheme: string; parameters: Map<string, Parameter> }[] = [];
  const reader = new Reader(header);
  for (reader.take(SEPARATOR); !reader.atEnd; reader.take(SEPARATOR)) {
    const current = challenges.at(-1);
    const name = current && reader.take(NAME);
    if (current === undefined || name === undefined) {
      const scheme = reader.take(SCHEME);
      if (scheme === undefined) return problem(`no scheme at ${reader.excerpt()}`);
      challenges.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
      reader.take(SPACES);
      // `Bearer realm="x"` goes on as a parameter; `Negotiate YII=` ends here.
      if (reader.sees(NAME_AND_VALUE) || reader.take(TOKEN68) !== undefined) continue;
      if (reader.sees(SEPARATE)) continue;
      return problem(`no parameter follows ${scheme}, at ${reader.excerpt()}`);
    }
    const token = reader.take(TOKEN_VALUE);
    const quoted = token === undefined ? reader.take(QUOTED_VALUE) : undefined;
    const value = token ?? quoted?.replace(/\\(.)/g, '$1');
    if (value === undefined) return problem(whyNoValue(name, reader.excerpt()));
    const key = name.toLowerCase();
    if (current.parameters.has(key)) return problem(`${key} stands twice in one challenge`);
    current.parameters.set(key, { value, quoted: quoted !== undefined });
  }
  return { ok: true, challenges };
}

function problem(text: string): Challenges {
  return { ok: false, problem: text };
}

function whyNoValue(name: string, rest: string): string {
  return rest.startsWith('"')
    ? `the quoted text of ${name} is not closed, or no comma follows it, at ${rest}`
    : `the value of ${name} is neither a single word nor quoted, or no comma follows it, at ${rest}`;
}

/** A place in a text that moves on with each match. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Whether a sticky pattern matches here. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text);
  }

  /** Moves over what a sticky pattern matches here, and gives its first group. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match[1] ?? '';
  }

  excerpt(): string {
    return this.#text.slice(this.#at, this.#at + 30);
  }
}
