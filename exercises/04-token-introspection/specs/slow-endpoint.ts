import { describe, expect } from 'vitest';
import { slow } from '#fixtures/misbehaviours/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { describeAnswer, hasThrown, isActive } from './answer.ts';
import { withIntrospectors } from './setting.ts';
import { attempt } from './verdict.ts';

const test = withIntrospectors(exerciseTest<typeof Exercise>());

describe('fails-closed', () => {
  test('an endpoint that takes more than two seconds is given up', async ({ openIntrospector }) => {
    const [late, lively] = [
      await openIntrospector({ name: 'late' }),
      await openIntrospector({ name: 'lively' }),
    ];
    // Real time. It answers at last, and rightly, so that whoever waits gives itself away.
    late.server.misbehave(slow(2_700), 'introspection');
    lively.server.misbehave(slow(600), 'introspection');
    const [one, two, patient] = await Promise.all([
      attempt(late.introspect, late.token()),
      attempt(late.introspect, late.token()),
      attempt(lively.introspect, lively.token()),
    ]);
    expect(
      isActive(patient),
      teach({
        did: describeAnswer(patient, 'a good token of which the endpoint answered after 0.6 s'),
        cost: 'Under load every endpoint takes its time. Whoever gives up too soon locks everyone out.',
        see: 'the contract in the README',
      }),
    ).toBe(true);
    for (const answer of [one, two]) {
      expect(
        answer,
        teach({
          ...lateLesson(answer),
          see: 'AbortSignal.timeout on MDN, and the contract in the README',
        }),
      ).toEqual({ status: 'unavailable' });
    }
  });
});

function lateLesson(answer: unknown): { did: string; cost: string } {
  if (isActive(answer)) {
    return {
      did: 'Your introspector called a token active, of which the endpoint answered only after 2.7 s: it went on waiting, or did not wait for an answer at all.',
      cost: 'Requests to your API pile up behind an endpoint that hangs, until yours hangs as well.',
    };
  }
  return {
    did: describeAnswer(answer, 'a token while the endpoint took 2.7 s to answer'),
    cost: hasThrown(answer)
      ? 'A slow endpoint becomes a 500 of yours, or the end of your server, instead of a "try again".'
      : 'A slow endpoint now looks like a bad token: everyone is signed out, and nobody is told to try again.',
  };
}
