// task: same-site
// mistake: A subdomain is taken for another site, so the cookie is SameSite=None.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (answer.sameSite !== undefined && client.api === 'same-site')
    return { ...answer, sameSite: 'none' };
  return answer;
}
