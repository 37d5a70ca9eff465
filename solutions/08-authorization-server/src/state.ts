import type { AccessTokens } from './access-tokens.ts';
import type { RegisteredClient } from './contract.ts';
import type { Rules } from './rules.ts';

/** An authorization code, and what it is bound to (RFC 6749 §4.1.2, RFC 7636 §4.4). */
export interface IssuedCode {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  /** What the code gave. A code that has it is used up, and stays known so that a replay is noticed. */
  accessToken?: string;
}

/** What the two endpoints share. */
export interface Server {
  readonly issuer: string;
  /** A map and no object, in which `constructor` would be a client. */
  readonly clients: ReadonlyMap<string, RegisteredClient>;
  readonly codes: Map<string, IssuedCode>;
  readonly accessTokens: AccessTokens;
  readonly rules: Rules;
}
