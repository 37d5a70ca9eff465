// task: csrf-defence
// mistake: SameSite=Strict is taken for a full defence against CSRF.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (answer.sameSite === 'strict') return { ...answer, csrfDefence: false };
  return answer;
}
