import { describe } from 'vitest';
import type { BrowserOptions, Page as Document } from '#fixtures/browser/index.ts';
import { exerciseTest } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Bank, withBank } from './bank.ts';
import { type Attack, expectNoForgedTransfer } from './forgery.ts';
import { mallory, withTokens } from './mallory.ts';
import { BROWSERS } from './page.ts';
import { similarOrigins } from './similar-origins.ts';
import { signIn } from './visit.ts';

const test = withBank(exerciseTest<typeof Exercise>());

const OLD: BrowserOptions = { fetchMetadata: false, sameSite: false };

interface Source {
  /** Completes "a form on …". */
  readonly what: string;
  readonly page: Document;
  readonly via?: readonly string[];
}

/** Plays a form on each page against a victim in each browser. */
async function expectNothingFrom(
  bank: Bank,
  sources: readonly Source[],
  browsers: readonly BrowserOptions[],
  cost: string,
): Promise<void> {
  const loot = await mallory(bank);
  const bodies = withTokens({ to: loot.user.name, amount: '1000' }, loot);
  const attacks = sources.map(({ what, page, via = [] }): Attack => {
    const from = { by: 'form', page, via } as const;
    return {
      who: `a form on ${what} had posted`,
      forgeries: bodies.map(({ fields }) => ({ path: '/transfer', from, fields })),
      cost,
      see: 'RFC 6454 §7',
    };
  });
  for (const options of browsers) {
    await expectNoForgedTransfer(bank, await signIn(bank, options), attacks);
  }
}

describe('look-alike-origins', () => {
  test('an origin that only looks like its own is another one', async ({ openBank }) => {
    const bank = await openBank();
    const sources = similarOrigins(bank).map((url) => ({
      what: `${url}, not ${bank.origin},`,
      page: { url },
    }));
    const cost =
      'A comparison of pieces of an origin lets in whoever registers a name around them. Compare the whole text.';
    await expectNothingFrom(bank, sources, [OLD], cost);
  });

  for (const port of [undefined, 8443]) {
    const where = port === undefined ? 'without a port' : 'with a port';
    test(`scheme and port count, for an app ${where}`, async ({ openBank }) => {
      const bank = await openBank(port === undefined ? {} : { port });
      const { hostname } = new URL(bank.origin);
      const urls = [`http://${hostname}`, `https://${hostname}:9443`];
      if (port !== undefined) urls.push(`https://${hostname}`, `http://${hostname}:${port}`);
      const sources = urls.map((url) => ({ what: `${url}, not ${bank.origin},`, page: { url } }));
      const cost =
        'On another port another program may listen, and over plain http anyone on the way writes the page.';
      await expectNothingFrom(bank, sources, [{ fetchMetadata: false }, OLD], cost);
    });
  }

  for (const { what, options } of BROWSERS) {
    test(`Origin: null is nobody, in ${what}`, async ({ openBank }) => {
      const bank = await openBank();
      const sources: Source[] = [
        {
          what: 'a page in a sandboxed iframe, with Origin: null,',
          page: { url: bank.stranger, sandboxed: true, framedBy: bank.stranger },
        },
        {
          what: 'a sibling host with Referrer-Policy: no-referrer, so with Origin: null,',
          page: { url: bank.sibling, referrerPolicy: 'no-referrer' },
        },
        {
          what: 'a sibling host, redirected by another site and so with Origin: null,',
          page: { url: bank.sibling },
          via: [`${bank.stranger}/go`],
        },
      ];
      const cost =
        'Every page can hide behind null: a sandboxed iframe, a referrer policy or a redirect is enough.';
      await expectNothingFrom(bank, sources, [options], cost);
    });
  }
});
