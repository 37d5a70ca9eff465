import { expect } from 'vitest';
import { type Browser, type Initiator, preflightPasses } from '#fixtures/browser/index.ts';
import { teach } from '#kit';
import type { Bank } from './bank.ts';
import type { Page } from './page.ts';
import { expectSignedIn, expectTransfer, transfersOf, type Visit } from './visit.ts';

/** A request that somebody else's page makes the user's browser send. */
export interface Forgery {
  readonly path: string;
  readonly from: Initiator;
  /** `POST` by default. */
  readonly method?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** How the fields are encoded; `none` sends them without a content type. */
  readonly encoding?: 'urlencoded' | 'plain' | 'multipart' | 'none';
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Plays a forged request as the browser would: its preflight first where there is one, and the request only
 * if that passed. Cookies of the answer are stored.
 *
 * @returns The answer; `null` if the browser sent nothing but a preflight.
 */
export async function forge(
  bank: Bank,
  browser: Browser,
  { path, from, method = 'POST', fields = {}, encoding = 'urlencoded', headers = {} }: Forgery,
): Promise<Response | null> {
  const safe = method !== 'POST';
  const url = `${bank.origin}${path}${safe ? `?${new URLSearchParams(fields)}` : ''}`;
  const { type, body } = encoded(fields, encoding);
  const description = {
    method,
    from,
    headers: { ...headers, ...(safe || type === null ? {} : { 'content-type': type }) },
    ...(safe ? {} : { body }),
  };
  const preflight = browser.preflight(url, description);
  if (preflight !== null) {
    const leave = await bank.send(preflight);
    if (!preflightPasses(leave, url, description)) return null;
  }
  const answer = await bank.send(browser.request(url, description));
  browser.store(answer, url, from);
  return answer;
}

function encoded(
  fields: Readonly<Record<string, string>>,
  encoding: NonNullable<Forgery['encoding']>,
): { type: string | null; body: string | Uint8Array<ArrayBuffer> } {
  const urlencoded = String(new URLSearchParams(fields));
  switch (encoding) {
    case 'urlencoded':
      return { type: 'application/x-www-form-urlencoded', body: urlencoded };
    case 'plain':
      // One field whose name is the whole text, as a form with enctype="text/plain" sends it.
      return { type: 'text/plain', body: `${urlencoded}&x=\r\n` };
    case 'none':
      return { type: null, body: new TextEncoder().encode(urlencoded) };
    case 'multipart': {
      const parts = Object.entries(fields).map(
        ([name, value]) =>
          `--part\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      );
      return {
        type: 'multipart/form-data; boundary=part',
        body: `${parts.join('')}--part--\r\n`,
      };
    }
  }
}

/** Who sent a forgery, and what it would cost to believe it. `who` completes "a transfer that …". */
export interface Stake {
  readonly who: string;
  readonly cost: string;
  readonly see: string;
}

/** Forged transfers that are all of one kind. */
export interface Attack extends Stake {
  readonly forgeries: readonly Forgery[];
}

/**
 * The victim transfers, the attacks come, and the victim transfers again: only the victim's two transfers
 * are there in the end, and each forgery was refused with 403.
 *
 * @param through - The browser that sends the forgeries, if it is not the one that the victim's page is in.
 * @param before - What the attacker does right before. The victim's page may stumble over it, so there is
 *   no second transfer then.
 */
export async function expectNoForgedTransfer(
  bank: Bank,
  victim: Visit,
  attacks: readonly Attack[],
  {
    through = victim.page.browser,
    before,
  }: { readonly through?: Browser; readonly before?: () => void } = {},
): Promise<void> {
  const draw = () => ({ to: bank.random.id(6), amount: String(bank.random.int(900) + 1) });
  const [first, second] = [draw(), draw()];
  await expectTransfer(victim, first, []);
  before?.();
  for (const { forgeries, ...stake } of attacks) {
    const answers: { readonly answer: Response | null; readonly carried: boolean }[] = [];
    for (const forgery of forgeries) {
      const carried = carriesSession(bank, victim.page, forgery, through);
      answers.push({ answer: await forge(bank, through, forgery), carried });
    }
    await expectUnchanged(victim, 1, stake);
    for (const { answer, carried } of answers) {
      if (answer !== null) expectRefusal(answer, `a transfer that ${stake.who}`, carried);
    }
  }
  if (before === undefined) await expectTransfer(victim, second, [first]);
}

/** What it costs if a forgery ends the victim's session. */
export const SIGNED_OUT =
  'Every page on the web can sign your users out, or bring them into an account that is not theirs.';

/** After a forgery, the victim is still signed in, and has made as many transfers as before. */
export async function expectUnchanged(
  victim: Visit,
  transfers: number,
  { who, cost, see }: Stake,
): Promise<void> {
  const me = await expectSignedIn(victim, ` after a transfer that ${who}`, SIGNED_OUT);
  expect(
    transfersOf(me).length,
    teach({ did: `Your app carried out a transfer that ${who}.`, cost, see }),
  ).toBe(transfers);
}

/** Whether the browser sends all of the victim's cookies along with a forgery. */
function carriesSession(
  bank: Bank,
  page: Page,
  { path, from, method }: Forgery,
  through: Browser = page.browser,
): boolean {
  const context = { from, method: method ?? 'POST' };
  const sent = through.cookies(bank.origin + path, context).split('; ');
  return page.cookies(path).every((pair) => sent.includes(pair));
}

/** A forgery is refused with 403; 401 does as well where no session came along. */
export function expectRefusal(answer: Response, what: string, withSession: boolean): void {
  expect(
    withSession ? [403] : [401, 403],
    teach({
      did: `Your app did nothing on ${what}, but answered ${answer.status}, where the contract asks for ${withSession ? '403' : '403 or 401'}.`,
      cost: 'An attack that does not look like one in the logs goes on until it works.',
      see: 'the contract in the README',
    }),
  ).toContain(answer.status);
}
