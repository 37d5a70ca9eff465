// task: csrf-defence
// mistake: csrfDefence is left out where none is needed.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Partial<Storage> {
  const { csrfDefence, ...storage } = solution(client);
  return csrfDefence ? { ...storage, csrfDefence } : storage;
}
