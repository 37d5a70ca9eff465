import { describe } from 'vitest';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { withVerifiers } from './setting.ts';
import { attempt, expectAccepted, expectRejected } from './verdict.ts';

const test = withVerifiers(exerciseTest<typeof Exercise>());

/** Less than the minute for which a key set may always be kept. */
const STEP_SECONDS = 50;

describe('caches-the-key-set', () => {
  test('using a key set does not make it younger', async ({ openVerifier, clock }) => {
    const { server, verify } = await openVerifier();
    const withdrawn = server.keys.current();
    const staying = server.keys.rotate();
    const seen = server.mint({ key: withdrawn });
    for (const token of [seen, server.mint({ key: staying })]) await expectAccepted(verify, token);
    server.keys.retire(withdrawn);
    for (let seconds = 0; seconds <= 600; seconds += STEP_SECONDS) {
      await clock.advance({ seconds: STEP_SECONDS });
      await attempt(verify, seen);
      await attempt(verify, server.mint({ key: withdrawn }));
      await expectAccepted(verify, server.mint({ key: staying }));
    }
    const what = `a token whose key was taken off the key set ${600 + STEP_SECONDS} seconds ago, and which was used every ${STEP_SECONDS} seconds since`;
    const stake = {
      cost: 'A thief who keeps using the stolen key keeps it alive, for ever. Does each use make your key set younger? Its ten minutes run from the fetch.',
      see: 'RFC 7517 §5 and the contract in the README',
    };
    await expectRejected(verify, { what, token: server.mint({ key: withdrawn }) }, stake);
    await expectRejected(verify, { what, token: seen }, stake);
  });
});
