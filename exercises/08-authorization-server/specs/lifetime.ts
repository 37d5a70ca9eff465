import { describe } from 'vitest';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { amongGood } from './draw.ts';
import { withServers } from './setting.ts';
import { expectRefusal } from './verdict.ts';

const test = withServers(exerciseTest<typeof Exercise>());

const INVALID_GRANT = { errors: ['invalid_grant'] };

const TOO_OLD = {
  cost: 'A code is in the history of the browser and in the logs of the client. The longer it lives, the more time somebody has to find it. (If you let a timer delete it: read the time from Date.)',
  see: 'RFC 6749 §4.1.2, RFC 9700 §4.5 and the contract in the README',
};

describe('lasts-sixty-seconds', () => {
  test('a code is good until its last millisecond', async ({ open, clock, random }) => {
    const server = await open();
    for (const age of [1_000 + random.int(58_000), 59_000 + random.int(900), 59_999]) {
      // Not on a whole second, which is what a server would have that rounds.
      await clock.advance({ ms: 1 + random.int(999) });
      const authorized = await server.authorized();
      await clock.advance({ ms: age });
      await server.redeemed(authorized, `a code that was ${age} ms old`);
    }
  });

  test('after sixty seconds a code is worth nothing', async ({ open, clock, random }) => {
    const server = await open();
    const ages = [60_000, 60_001, 60_500 + random.int(400), 600_000, 86_400_000];
    for (const age of amongGood(random, ages)) {
      await clock.advance({ ms: 1 + random.int(999) });
      const authorized = await server.authorized();
      if (age === null) {
        await server.redeemed(authorized);
        continue;
      }
      await clock.advance({ ms: age });
      const answer = await server.token(server.redemption(authorized));
      expectRefusal(answer, INVALID_GRANT, `a code that was ${age} ms old`, TOO_OLD);
    }
  });

  test('each code has sixty seconds of its own', async ({ open, clock, random }) => {
    const server = await open();
    await clock.advance({ ms: 1 + random.int(999) });
    const first = await server.authorized();
    await clock.advance({ seconds: 40 });
    const second = await server.authorized();
    await clock.advance({ seconds: 20 });
    const answer = await server.token(server.redemption(first));
    const what = 'a code that was 60 s old, after a younger one had been given';
    expectRefusal(answer, INVALID_GRANT, what, TOO_OLD);
    await clock.advance({ seconds: 39 });
    await server.redeemed(second, 'a code that was 59 s old, next to an older one');
  });

  test('a failed attempt gives no more time', async ({ open, clock, random }) => {
    const server = await open();
    await server.redeemed();
    await clock.advance({ ms: 1 + random.int(999) });
    const authorized = await server.authorized();
    await clock.advance({ seconds: 50 });
    const wrong = { ...authorized, codeVerifier: random.base64url(40) };
    await server.token(server.redemption(wrong));
    await clock.advance({ seconds: 10 });
    const answer = await server.token(server.redemption(authorized));
    const what = 'a code that was 60 s old, after an attempt with a wrong verifier';
    expectRefusal(answer, INVALID_GRANT, what, TOO_OLD);
  });
});
