import type { JWTPayload } from 'jose';

/** Where one provider's JWTs differ from the others'. */
export interface Dialect {
  /** What `iss` has to be, to the letter. */
  readonly issuer: string;
  readonly jwksUri: string;
  /** The values of the header's `typ` that count, `undefined` for a token without. */
  readonly types: readonly (string | undefined)[];
  /** Whether a genuine, current token is an access token, and was made for us. */
  isForUs(payload: JWTPayload): boolean;
  permissions(payload: JWTPayload): string[];
}

/** Both profiles of most providers; a token may also say nothing. */
export const ACCESS_TOKEN_TYPES = ['JWT', 'at+jwt', undefined];

/** Whether `aud` names us: a text, or a list of them (RFC 7519 §4.1.3). */
export function isAddressedTo(audience: string, { aud }: { readonly aud?: unknown }): boolean {
  return Array.isArray(aud) ? aud.includes(audience) : aud === audience;
}

/** The texts in a list; nothing for anything else. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** The words of a text; nothing for anything else. */
export function words(value: unknown, separator: string): string[] {
  return typeof value === 'string' ? value.split(separator).filter((word) => word !== '') : [];
}
