// variant: SameSite=Lax with a CSRF defence wherever security is not high.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  return answer.sameSite === undefined || client.highSecurity
    ? answer
    : { ...answer, sameSite: 'lax' };
}
