import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, isDecoded, isRecord } from './answer.ts';
import { tokenOf } from './drawn-token.ts';
import { attempt, costOf } from './verdict.ts';

const test = exerciseTest<typeof Exercise>();

const POLLUTED = {
  cost: 'Whoever writes the token gives objects members that nobody set, such as an isAdmin: true that your next check believes.',
  see: 'CWE-1321 and the contract in the README',
};

const LEGAL = {
  cost: 'Such names are unusual and legal. A decoder shows what is there.',
  see: 'RFC 8259 §4 and the contract in the README',
};

/** JSON with members whose names mean something to JavaScript. Each has a `sub`. */
function hostileJson(claim: string): string[] {
  return [
    `"__proto__":{"${claim}":true}`,
    `"ctx":{"__proto__":{"${claim}":true}}`,
    `"constructor":{"prototype":{"${claim}":true}}`,
    `"ctx":{"list":[{"__proto__":{"${claim}":true}}]}`,
    `"__proto__":null`,
    `"__proto__":7`,
  ].map((members) => `{"alg":"ES256","sub":"ann",${members}}`);
}

/** Whether a claim has become a member of an object, or of what is inside. */
function leaks(value: unknown, claim: string): boolean {
  if (!isRecord(value)) return false;
  return claim in value || Object.values(value).some((item) => leaks(item, claim));
}

describe('survives-hostile-tokens', () => {
  for (const part of ['header', 'payload'] as const) {
    test(`a member __proto__ of the ${part} changes no prototype`, async ({ subject, seed }) => {
      const claim = `polluted_${seededRandom(seed, part).id(8)}`;
      const what = `a token whose ${part} has a member __proto__ or constructor`;
      for (const json of hostileJson(claim)) {
        const answer = await attempt(subject.decodeJwt, tokenOf(seed, { [part]: json }));
        expect(
          isDecoded(answer),
          teach({ did: describeAnswer(answer, what), ...costOf(answer, LEGAL, LEGAL) }),
        ).toBe(true);
        const read = isDecoded(answer) ? (answer[part] as { sub?: unknown } | null) : null;
        // The members themselves do not come over the pipe. What they did to a prototype does.
        expect(
          leaks(read, claim),
          teach({
            did: `Your decodeJwt let a member of the ${part} set a prototype: ${claim}, which stands inside of __proto__, became a member of the object around it.`,
            ...POLLUTED,
          }),
        ).toBe(false);
        expect(
          read?.sub,
          teach({ did: `Your decodeJwt lost the other members of ${what}.`, ...LEGAL }),
        ).toBe('ann');
      }
      const next = await attempt(subject.decodeJwt, tokenOf(seed, { [part]: '{"sub":"bob"}' }));
      expect(
        leaks(next, claim),
        teach({
          did: `Your decodeJwt let a token change the prototype of all objects: ${claim}, out of one token's ${part}, is now in the answer to the next token too.`,
          ...POLLUTED,
        }),
      ).toBe(false);
    });
  }
});
