import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';

const test = exerciseTest<typeof Exercise>();

describe('verifier-shape', () => {
  test('what has the shape is made for each call', async ({ subject }) => {
    const first = await subject.createCodeVerifier();
    const second = await subject.createCodeVerifier();
    expect(
      first === second,
      teach({
        did: 'Your createCodeVerifier returned the same verifier twice.',
        cost: 'A constant can have any shape. A verifier is for one sign-in, and the next one needs one of its own.',
        see: 'RFC 7636 §4.1',
      }),
    ).toBe(false);
  });
});
