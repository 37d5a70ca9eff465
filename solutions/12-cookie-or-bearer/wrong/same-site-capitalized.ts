// task: same-site
// mistake: SameSite is spelled as in a Set-Cookie header.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Omit<Storage, 'sameSite'> & { sameSite?: string } {
  const { sameSite, ...storage } = solution(client);
  if (sameSite === undefined) return storage;
  return { ...storage, sameSite: sameSite === 'lax' ? 'Lax' : 'Strict' };
}
