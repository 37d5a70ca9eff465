// task: same-site
// mistake: SameSite is set where there is no cookie.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (answer.sameSite === undefined) return { ...answer, sameSite: 'strict' };
  return answer;
}
