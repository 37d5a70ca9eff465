// task: high-security
// mistake: With high security the session cookie is SameSite=Lax.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.highSecurity && answer.sameSite === 'strict') return { ...answer, sameSite: 'lax' };
  return answer;
}
