import { expect } from 'vitest';
import type { ProviderMintOptions } from '#fixtures/providers/index.ts';
import { shown, teach } from '#kit';
import { describeAnswer, hasThrown, isAccepted, surplus } from './answer.ts';
import type { Setting, Verify } from './provider-setting.ts';
import { expectNoStrays, requestClue, strayClue } from './requests.ts';

/** Why a token has to be rejected. */
export interface Stake {
  /** What an attacker gains if it is accepted. */
  readonly cost: string;
  readonly see: string;
}

/** A good token, beyond what its provider puts in by itself. */
export interface GoodToken extends ProviderMintOptions {
  /** Completes "Your verifier accepted …". */
  readonly what?: string;
}

const REJECTED = { ok: false, reason: 'rejected' };
const UNAVAILABLE = { ok: false, reason: 'unavailable' };

/** What a call came to: the answer, or `{ threw }`. */
export async function attempt(verify: Verify, token: string): Promise<unknown> {
  try {
    return await verify(token);
  } catch (error) {
    // A subject that was ended has its own message.
    if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
    return { threw: error.message.replace(/^Your \S+ threw /, '') };
  }
}

/** Such as "an Auth0 token". */
export function aToken(name: string): string {
  return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name} token`;
}

/** The verifier accepts a good token, knows its subject, and has asked nobody else about it. */
export async function expectAccepted(setting: Setting, good: GoodToken = {}): Promise<unknown> {
  const { name, server, verify } = setting;
  const { what = `a good ${name} token`, claims, ...parts } = good;
  const payload = server.claims(claims);
  const token = setting.mint({ payload, ...parts });
  const answer = await attempt(verify, token);
  if (!isAccepted(answer)) {
    const clue = hasThrown(answer) ? '' : await clueFor(setting, good, payload, token);
    expect(
      isAccepted(answer),
      teach({
        did: `${describeAnswer(answer, what)} ${clue}`.trimEnd(),
        cost: 'Someone who signed in properly is turned away. A verifier that rejects everything protects nothing.',
        see: `the contract in the README, under ${name}`,
      }),
    ).toBe(true);
  }
  expectNoStrays(setting);
  const { subject } = answer as { subject: unknown };
  expect(
    subject,
    teach({
      did: `Your verifier says that the subject of ${what} is ${shown(subject)}, where its \`sub\` is ${shown(payload['sub'])}.`,
      cost: 'The API serves somebody else than the token names.',
      see: 'RFC 7519 §4.1.2',
    }),
  ).toBe(payload['sub']);
  return answer;
}

/** The verifier rejects a token, and says nothing more than that. `what` completes "accepted …". */
export async function expectRejected(
  setting: Setting,
  { what, token }: { readonly what: string; readonly token: string },
  stake: Stake,
): Promise<void> {
  const answer = await attempt(setting.verify, token);
  if (!isAccepted(answer)) expectNoStrays(setting);
  const lesson = teach({ did: describeAnswer(answer, what), ...costOf(answer, stake) });
  // toEqual does not see a function.
  expect(surplus(answer), lesson).toEqual([]);
  expect(answer, lesson).toEqual(REJECTED);
  expectNoStrays(setting);
}

/** The same for a token with some claims or header members of its own. */
export async function expectRejectedClaims(
  setting: Setting,
  what: string,
  options: ProviderMintOptions,
  stake: Stake,
): Promise<void> {
  await expectRejected(setting, { what, token: setting.mint(options) }, stake);
}

/** The verifier says that the provider could not be asked. `when` says in which state the server is. */
export async function expectUnavailable(
  setting: Setting,
  token: string,
  when: string,
  stake: Stake,
): Promise<void> {
  const answer = await attempt(setting.verify, token);
  const talks = isAccepted(answer) || surplus(answer).length > 0;
  const lesson = teach({
    did: describeAnswer(answer, `${aToken(setting.name)} ${when}`),
    ...(talks ? costOf(answer, stake) : costOfConfusion(answer)),
  });
  expect(surplus(answer), lesson).toEqual([]);
  expect(answer, lesson).toEqual(UNAVAILABLE);
  expectNoStrays(setting);
}

/** What may explain that a good token was rejected, from the surest sign to the vaguest. */
async function clueFor(
  setting: Setting,
  { what, claims: _, ...parts }: GoodToken,
  payload: object,
  token: string,
): Promise<string> {
  const [stray, request] = [strayClue(setting), requestClue(setting, token)];
  const plain = what === undefined ? setting.hint : '';
  return stray || (await claimClue(setting, payload, parts)) || request || plain;
}

/** Says which change would make the verifier accept a good token that it rejected; empty if none does. */
async function claimClue(
  { verify, mint, clues }: Setting,
  payload: object,
  parts: ProviderMintOptions,
): Promise<string> {
  for (const { says, claims, header } of clues) {
    const token = mint({
      ...parts,
      payload: { ...payload, ...claims },
      ...(header === undefined ? {} : { header }),
    });
    if (isAccepted(await attempt(verify, token))) return `It accepts the same token if ${says}.`;
  }
  return '';
}

function costOf(answer: unknown, stake: Stake): Stake {
  if (isAccepted(answer)) return stake;
  if (surplus(answer).length > 0) {
    return {
      cost: 'Claims that nobody vouched for are one careless line away from being believed.',
      see: 'RFC 8725 §3.3',
    };
  }
  if (hasThrown(answer)) {
    return {
      cost: 'Anyone can send such a token. Each one becomes a 500, and where nobody catches it, the end of the server.',
      see: 'the contract in the README',
    };
  }
  return {
    cost: 'A caller that hears anything but rejected may let it pass, or retry a token that can never be good.',
    see: 'the contract in the README',
  };
}

/** What it costs to take an outage of the provider for something else. */
function costOfConfusion(answer: unknown): Stake {
  const cost = hasThrown(answer)
    ? 'A hiccup of the provider becomes a 500 of yours, or the end of your server, instead of a "try again".'
    : 'A hiccup of the provider now looks like a bad token: everyone is signed out, and nobody is told to try again.';
  return { cost, see: 'the contract in the README' };
}
