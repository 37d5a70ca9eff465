import { describe } from 'vitest';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { JWT_DIALECTS, PROVIDER_NAMES } from './dialects.ts';
import { strangersKey } from './forgeries.ts';
import { withProviders } from './setting.ts';
import { aToken, attempt, expectAccepted, expectRejectedClaims } from './verdict.ts';

const test = withProviders(exerciseTest<typeof Exercise>());

/** What a withdrawn key does to whoever remembers it. */
const WITHDRAWN = {
  cost: 'The provider withdrew that key, perhaps because it leaked. Whoever has it signs in as anyone for as long as you remember it.',
  see: 'RFC 7517 §5 and exercise 10',
};

const STEP_SECONDS = 90;

describe('signature-and-keys', () => {
  for (const dialect of JWT_DIALECTS) {
    const provider = PROVIDER_NAMES[dialect];

    test(`${provider}: a key that was withdrawn is forgotten after ten minutes`, async ({
      openProven,
      clock,
      seed,
    }) => {
      const setting = await openProven(dialect);
      const { keys } = setting.server;
      const [withdrawn, fresh] = [keys.current(), strangersKey(seed)];
      keys.retire(withdrawn);
      keys.list({ ...fresh.publicJwk, kid: fresh.kid, alg: 'RS256', use: 'sig' });
      await clock.advance({ minutes: 10, seconds: 1 });
      await expectRejectedClaims(
        setting,
        `${aToken(provider)} whose key was taken off the list more than ten minutes ago`,
        {},
        WITHDRAWN,
      );
      const what = `a good ${provider} token after the keys were changed`;
      await expectAccepted(setting, { what, key: fresh });
    });

    test(`${provider}: using a key set does not make it younger`, async ({ open, clock, seed }) => {
      const setting = await open(dialect);
      const { keys } = setting.server;
      const [withdrawn, staying] = [keys.current(), strangersKey(seed)];
      keys.list({ ...staying.publicJwk, kid: staying.kid, alg: 'RS256', use: 'sig' });
      const what = `a good ${provider} token`;
      for (const key of [withdrawn, staying]) await expectAccepted(setting, { what, key });
      keys.retire(withdrawn);
      for (let seconds = 0; seconds <= 600; seconds += STEP_SECONDS) {
        await clock.advance({ seconds: STEP_SECONDS });
        await attempt(setting.verify, setting.mint({ key: withdrawn }));
        await expectAccepted(setting, { what, key: staying });
      }
      await expectRejectedClaims(
        setting,
        `${aToken(provider)} whose key was taken off the list more than ten minutes ago, and which was used every ${STEP_SECONDS} seconds since`,
        { key: withdrawn },
        {
          ...WITHDRAWN,
          cost: 'A thief who keeps using the stolen key keeps it alive, for ever. Does each use make your key set younger? Its ten minutes run from the fetch.',
        },
      );
    });
  }
});
