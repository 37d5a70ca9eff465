import { createHash, randomBytes } from 'node:crypto';

/** Who is signed in. */
export interface Sessions {
  /** Opens a session and gives its id, 256 random bits. */
  open(user: string): string;
  /** Whose session this is; `null` if it is nobody's. */
  userOf(id: string | null): string | null;
  end(id: string | null): void;
}

export function createSessions(): Sessions {
  // Kept under a hash, so that what is stored signs nobody in.
  const users = new Map<string, string>();
  const keyOf = (id: string) => createHash('sha256').update(id).digest('hex');
  return {
    open(user) {
      const id = randomBytes(32).toString('base64url');
      users.set(keyOf(id), user);
      return id;
    },
    userOf: (id) => (id === null ? null : (users.get(keyOf(id)) ?? null)),
    end(id) {
      if (id !== null) users.delete(keyOf(id));
    },
  };
}
