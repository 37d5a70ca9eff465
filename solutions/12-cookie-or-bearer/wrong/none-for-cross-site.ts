// task: same-site
// mistake: The cookie is SameSite=None because the API is on another site.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (answer.sameSite !== undefined && client.api === 'cross-site' && !client.highSecurity)
    return { ...answer, sameSite: 'none' };
  return answer;
}
