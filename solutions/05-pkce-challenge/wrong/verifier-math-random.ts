// task: verifier-secrecy
// mistake: Math.random draws the characters.
export { createCodeChallenge } from '../src/index.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~';

export function createCodeVerifier(): string {
  return Array.from(
    { length: 64 },
    () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)],
  ).join('');
}
