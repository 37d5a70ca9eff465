// task: browser-credential
// mistake: The first decision for a platform is remembered for all its clients.
// unsteady: The first client of a platform decides for the others.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

const decided = new Map<string, Storage>();

export function chooseStorage(client: Client): Storage {
  const storage = decided.get(client.platform) ?? solution(client);
  decided.set(client.platform, storage);
  return storage;
}
