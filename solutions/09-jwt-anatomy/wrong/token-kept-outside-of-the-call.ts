// task: reads-three-parts
// mistake: The current token is kept outside of the call, and another call overwrites it.
import { setTimeout } from 'node:timers/promises';
import { type DecodedJwt, decodeJwt as decodeSound } from '../src/index.ts';

let current = '';

export async function decodeJwt(token: string): Promise<DecodedJwt> {
  current = token;
  await setTimeout(5);
  return decodeSound(current);
}
