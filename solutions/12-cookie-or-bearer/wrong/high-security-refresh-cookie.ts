// task: high-security
// mistake: High security is answered with a refresh cookie and a token in memory.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (
    client.highSecurity &&
    answer.credential === 'session-cookie' &&
    client.api !== 'same-origin'
  ) {
    return {
      ...answer,
      credential: 'bearer-token',
      accessToken: 'memory',
      refreshToken: 'httponly-cookie',
    };
  }
  return answer;
}
