// task: outside-browsers
// mistake: The refresh token of a mobile app is put into an HttpOnly cookie.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.platform === 'mobile') {
    return { ...answer, refreshToken: 'httponly-cookie', sameSite: 'strict', csrfDefence: true };
  }
  return answer;
}
