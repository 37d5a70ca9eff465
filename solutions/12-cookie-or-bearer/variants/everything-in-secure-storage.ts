// variant: Mobile apps and servers keep both tokens in secure storage.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export async function chooseStorage(client: Client): Promise<Storage> {
  const answer = solution(client);
  if (client.platform === 'browser') return answer;
  return { ...answer, accessToken: 'secure-storage', refreshToken: 'secure-storage' };
}
