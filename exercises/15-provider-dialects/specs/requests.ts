import { expect } from 'vitest';
import { type RecordedRequest, teach } from '#kit';
import type { Setting } from './provider-setting.ts';

/** What the student's code requested and none of the test's verifiers may request. */
function strays({ network, others }: Setting): RecordedRequest[] {
  const allowed = new Set(others.flatMap(({ requests }) => requests));
  return network.requests.filter(({ method, url }) => !allowed.has(`${method} ${url}`));
}

/** The verifier has requested nothing but what the contract names. */
export function expectNoStrays(setting: Setting): void {
  const [stray] = strays(setting);
  expect(
    stray === undefined,
    teach({
      did: `Your verifier requested ${stray?.method} ${stray?.url}. ${whereToAsk(setting)}`,
      cost: 'Whatever else answers there, such as an upload, another tenant or an open port, decides what you accept, and may get to see the token.',
      see: 'RFC 8725 §3.8, §3.10 and the contract in the README',
    }),
  ).toBe(true);
}

/** Says where a verifier that rejected a good token asked, if that was the wrong place; or empty. */
export function strayClue(setting: Setting): string {
  const [stray] = strays(setting);
  return stray === undefined
    ? ''
    : `It requested ${stray.method} ${stray.url}. ${whereToAsk(setting)}`;
}

/** Says what is odd about the last request of a verifier that rejected a good token; empty if nothing is. */
export function requestClue(setting: Setting, token: string): string {
  const asked = setting.network.requests.at(-1);
  if (asked === undefined) {
    return isIntrospected(setting)
      ? `It requested nothing, and an opaque token says nothing by itself. ${whereToAsk(setting)}`
      : 'It requested nothing. Does it go by what it kept from another verifier?';
  }
  return asked.method === 'POST' ? formClue(asked, token) : '';
}

function formClue(asked: RecordedRequest, token: string): string {
  const type = asked.headers.get('content-type') ?? 'no content type at all';
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    return `It sent the token as ${type}, and introspection reads forms alone.`;
  }
  const sent = asked.form().getAll('token');
  if (sent.length !== 1) return `Its form had ${sent.length} fields called token.`;
  if (sent[0] !== token) return 'The token in its form was another text than it was given.';
  const scope = asked.form().get('scope');
  return scope === null
    ? ''
    : `Its form also had the scope "${scope}", and Hydra calls a token without it inactive.`;
}

function whereToAsk(setting: Setting): string {
  const url = setting.requests[0]?.split(' ')[1];
  return isIntrospected(setting)
    ? `${setting.name} introspects at ${url}, and takes a POST whose form has the token.`
    : `${setting.name}'s keys are at ${url}.`;
}

function isIntrospected({ requests }: Setting): boolean {
  return requests[0]?.startsWith('POST ') === true;
}
