// task: browser-credential
// mistake: Across sites the token is put into the URL.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (
    client.platform === 'browser' &&
    client.hasBackend &&
    client.api === 'cross-site' &&
    !client.highSecurity
  ) {
    return { ...answer, credential: 'url-token' } as unknown as Storage;
  }
  return answer;
}
