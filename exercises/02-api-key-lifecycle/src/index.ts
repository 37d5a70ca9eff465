/**
 * The front desk for API keys: hand them out, recognise them, exchange them, block them.
 *
 * Read `../README.md` first: it holds the lesson and the whole contract.
 *
 * @module
 */

/** What a key may be used for, such as `['read:users', 'write:orders']`. Any order, perhaps none. */
export type Scopes = string[];

/** A key as it is handed out. This is the only time that anyone sees `key`. */
export type IssuedKey = {
  /** Names the key in `rotate`, `revoke` and `list`. No secret. */
  id: string;
  /** The secret that a client sends along. At least 128 random bits. */
  key: string;
};

/** What a presented key came to. A failure has these two members and nothing else. */
export type Authentication =
  | { ok: true; id: string; client: string; scopes: Scopes }
  | { ok: false; reason: 'invalid' | 'insufficient-scope' };

/** One key in a client's list. */
export type ListedKey = {
  id: string;
  scopes: Scopes;
  /** Milliseconds since 1970. Absent for a key that does not expire. */
  expiresAt?: number;
  status: 'active' | 'grace' | 'revoked' | 'expired';
};

/** Keeps API keys in memory. Read the time from `Date`. */
export type KeyStore = {
  /**
   * Makes a new key for a client.
   *
   * @param input - `expiresAt` is an instant in milliseconds since 1970; without it the key does not expire.
   */
  issue(input: { client: string; scopes: Scopes; expiresAt?: number }): Promise<IssuedKey>;

  /**
   * Says whose key this is. Never throws, whatever the text is.
   *
   * @param key - What the caller sent, character by character.
   * @param requiredScope - Must be among the key's scopes; left out, no scope is asked for.
   * @returns `invalid` for a key that is unknown, revoked, expired or past its grace.
   */
  authenticate(key: string, requiredScope?: string): Promise<Authentication>;

  /**
   * Gives an active key a successor with the same client, scopes and expiry.
   *
   * @param id - Of an active key. For any other id the promise rejects, and nothing changes.
   * @param options - `graceSeconds`: how long the old key goes on working, in seconds.
   */
  rotate(id: string, options: { graceSeconds: number }): Promise<IssuedKey>;

  /** Ends this one key at once. An unknown id changes nothing. */
  revoke(id: string): Promise<void>;

  /** All keys that this client was ever given, those that have ended included. */
  list(client: string): Promise<ListedKey[]>;

  /** The rows as a database would hold them: plain data, in which nothing authenticates. */
  dump(): Promise<unknown>;
};

/**
 * Opens an empty key store that shares nothing with any other.
 *
 * @see the README for the contract of each function
 */
export function createKeyStore(): KeyStore {
  throw new Error('TODO: open an empty key store');
}
