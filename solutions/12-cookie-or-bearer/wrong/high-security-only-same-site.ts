// task: high-security
// mistake: Across sites even high security gets a bearer token.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (
    client.highSecurity &&
    client.api === 'cross-site' &&
    client.hasBackend &&
    client.platform === 'browser'
  ) {
    return { ...answer, credential: 'bearer-token', accessToken: 'memory', refreshToken: 'none' };
  }
  return answer;
}
