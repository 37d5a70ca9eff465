// task: high-security
// mistake: High security changes nothing: across origins the browser still holds tokens.
import { type Client, type Storage, chooseStorage as solution } from '../src/index.ts';

export function chooseStorage(client: Client): Storage {
  const answer = solution(client);
  if (client.highSecurity) return solution({ ...client, highSecurity: false });
  return answer;
}
