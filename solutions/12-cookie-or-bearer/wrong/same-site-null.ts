// task: same-site
// mistake: Where there is no cookie, sameSite is null, not absent.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Omit<Storage, 'sameSite'> & { sameSite: unknown } {
  const storage = solution(client);
  return { ...storage, sameSite: storage.sameSite ?? null };
}
