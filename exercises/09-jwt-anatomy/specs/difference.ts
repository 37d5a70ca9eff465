import { shown } from '#kit';
import { isRecord, named } from './answer.ts';

type Members = Readonly<Record<string, unknown>>;

/** The dates of a payload (RFC 7519 §2, NumericDate). */
const DATES = ['exp', 'nbf', 'iat', 'auth_time'];

const latin1 = (text: string) => Buffer.from(text).toString('latin1');

/**
 * Says in one sentence how a header or a payload differs from the token's.
 *
 * @param part - Which of the two.
 * @param actual - What the student's code returned for it, whatever that is.
 * @param token - What the token has.
 */
export function describeDifference(
  part: 'header' | 'payload',
  actual: unknown,
  token: { readonly header: object; readonly payload: object },
): string {
  const expected = token[part] as Members;
  const other = part === 'header' ? 'payload' : 'header';
  if (!isRecord(actual) || Array.isArray(actual)) {
    return `Your decodeJwt returned ${kindOf(actual)} as ${part}, not the JSON object that the part holds.`;
  }
  if (Object.keys(actual).length > 0 && equal(actual, token[other])) {
    return `Your decodeJwt returned the ${other} as ${part}: the first part is the header, the second the payload.`;
  }
  if (jsonOf(actual) === latin1(JSON.stringify(expected))) {
    return `Your decodeJwt made a character of every single octet of the ${part}: "é" comes back as "Ã©". The octets are UTF-8.`;
  }
  const lost = Object.keys(expected).filter((name) => !Object.hasOwn(actual, name));
  if (lost.length > 0) return `Your decodeJwt lost members of the ${part}: ${named(lost)}.`;
  const added = Object.keys(actual).filter((name) => !Object.hasOwn(expected, name));
  if (added.length > 0) {
    return `Your decodeJwt added members to the ${part} that the token does not have: ${named(added)}.`;
  }
  const changed = Object.keys(expected).find((name) => !equal(actual[name], expected[name])) ?? '';
  const [says, gave] = [show(expected[changed]), show(actual[changed])];
  if (part === 'payload' && DATES.includes(changed)) {
    return `Your decodeJwt changed the date ${changed}: the token says ${says}, your payload ${gave}.`;
  }
  return `Your decodeJwt changed the ${part} member ${changed}: the token says ${says}, your ${part} ${gave}.`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

/** Results carry no order of members that would matter; these come in the token's own. */
function equal(one: unknown, other: unknown): boolean {
  const json = jsonOf(one);
  return json === undefined ? one === other : json === jsonOf(other);
}

/** A value as JSON; `undefined` for what JSON has no word for, such as a bigint, which no token holds. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function show(value: unknown): string {
  return value instanceof Date ? 'a Date' : shown(value, 60);
}
