/**
 * The secret itself: how it is made, and what is kept of it.
 *
 * @module
 */
import { createHash, randomBytes } from 'node:crypto';

/** Draws a fresh key: 32 random octets, 256 bits. The prefix tells people and secret scanners what it is. */
export function drawKey(): string {
  return `kata_${randomBytes(32).toString('base64url')}`;
}

/**
 * What the store keeps of a key. A fast hash is enough: nobody can try 2^256 keys. Slow ones are for
 * passwords, which people choose.
 */
export function hashOf(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex');
}
