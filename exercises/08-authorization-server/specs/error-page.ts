import { expect } from 'vitest';
import { teach } from '#kit';
import type { Answer } from './answer.ts';
import { type Attribute, startTagsOf } from './markup.ts';

const XSS = {
  cost: 'Cross-site scripting: a link to your sign-in runs a script of the attacker on your origin, where the user is signed in. It can consent for them and read the code.',
  see: 'OWASP, Cross Site Scripting Prevention, and the contract in the README',
};

/** A URL that begins with `javascript:` is a script, however it is escaped. */
const URLS = /^(?:(?:xlink:)?href|src(?:set)?|action|formaction|data|poster|background|cite|ping)$/;
/** Attributes that are read in a language of their own once their HTML is decoded. */
const CODE = /^(?:on.*|style|srcdoc)$/;

/** The page neither runs a script nor leads on by itself. `what` completes "For …". */
export function expectInert(answer: Answer, what: string): void {
  const mover = moverIn(htmlOf(answer));
  expect(
    mover,
    teach({
      did: `For ${what} your authorize answered with a page that has ${mover}.`,
      cost: 'The contract has a page to read, with no script and no refresh. They can lead the browser on to the very redirect URI that was refused: an open redirect without a Location.',
      see: 'RFC 9700 §4.11.2 and the contract in the README',
    }),
  ).toBeNull();
}

/** What on a page acts by itself, or null. */
function moverIn(page: string): string | null {
  for (const { name, attributes } of startTagsOf(page)) {
    if (name === 'script') return 'a script';
    for (const { name: key, value } of attributes) {
      const isScript = URLS.test(key) && /^\s*javascript:/i.test(value);
      if (/^on./.test(key) || isScript) return `a script in ${key}`;
      const isRefresh = key === 'http-equiv' && value.trim().toLowerCase() === 'refresh';
      if (name === 'meta' && isRefresh) return 'a meta refresh';
    }
  }
  return null;
}

/**
 * The page repeats a text of the request harmlessly, if at all. In that text a script stands between two
 * marks, in small letters.
 */
export function expectEscaped(answer: Answer, what: string, mark: string): void {
  const page = htmlOf(answer);
  expect(
    /<img src=x/i.test(page),
    teach({
      did: `Your page has the ${what} of the request in it without proper escaping (& < > and both quotes), and the browser takes it for HTML.`,
      ...XSS,
    }),
  ).toBe(false);
  const place = unsafePlaceOf(page.toLowerCase(), mark);
  expect(
    place,
    teach({
      did: `Your page has the ${what} of the request ${place}. Escaped (& < > and both quotes) it is harmless between tags and in a quoted attribute that is neither code nor a URL. Nowhere else.`,
      ...XSS,
    }),
  ).toBeNull();
}

function unsafePlaceOf(page: string, mark: string): string | null {
  const contents = (name: string) => page.split(`<${name}`).slice(1);
  for (const name of ['script', 'style']) {
    const isInside = contents(name).some((rest) => rest.split(`</${name}`)[0]?.includes(mark));
    if (isInside) return `in a ${name}`;
  }
  for (const { name, attributes } of startTagsOf(page)) {
    if (name.includes(mark)) return 'in the name of a tag';
    for (const attribute of attributes) {
      const place = unsafePlaceIn(attribute, mark);
      if (place !== null) return place;
    }
  }
  return null;
}

function unsafePlaceIn({ name, value, quoted }: Attribute, mark: string): string | null {
  // A quote that was not escaped has ended a value, and what is behind it becomes attributes.
  if (name.includes(mark)) return 'in the name of an attribute';
  if (!value.includes(mark)) return null;
  if (!quoted) return `in the attribute ${name}, outside of quotes, where a space ends the value`;
  if (CODE.test(name)) return `in the attribute ${name}, which is code`;
  return URLS.test(name) ? `in the attribute ${name}, which is a URL` : null;
}

/** No attribute of the page names the host that was refused. */
export function expectUnlinked(answer: Answer, host: string): void {
  const named = startTagsOf(htmlOf(answer))
    .flatMap(({ attributes }) => attributes)
    .find(({ value }) => value.toLowerCase().includes(host))?.name;
  expect(
    named,
    teach({
      did: `Your page has the redirect URI that it has just refused in the attribute ${named}. It may stand between tags only.`,
      cost: 'A link to it is an open redirect that needs one more click, if it needs one.',
      see: 'RFC 6749 §4.1.2.1 and the contract in the README',
    }),
  ).toBeUndefined();
}

/** UTF-16 units. No page for a user needs more, and each of many pages is read. */
const LONGEST_PAGE = 65_536;

/** What a browser reads as HTML; nothing if it is plain text. */
function htmlOf({ headers, text }: Answer): string {
  const isHtml = /html|xml/i.test(headers.get('content-type') ?? 'text/html');
  return isHtml ? text.slice(0, LONGEST_PAGE) : '';
}
