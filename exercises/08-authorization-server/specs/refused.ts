import type { Answer } from './answer.ts';
import { expectInert } from './error-page.ts';
import type { Opened } from './opened.ts';
import { expectPage, type Stake } from './verdict.ts';

export const OPEN_REDIRECT = {
  cost: 'Open redirect: a link that begins with your trusted name ends on a page of the attacker, and the code of the user with it.',
  see: 'RFC 9700 §4.1 and RFC 6749 §4.1.2.1',
};

const NO_REDIRECT = {
  cost: 'The contract has a page of the status 400 and no redirect at all, also not to a place that is registered or your own: there is one answer less to get wrong.',
  see: 'RFC 6749 §4.1.2.1 and the contract in the README',
};

/** Sends an authorization request that has to get a page. `what` completes "For …". */
export async function expectRefused(
  server: Opened,
  parameters: URLSearchParams,
  what: string,
  stake: Stake,
): Promise<Answer> {
  const answer = await server.authorize(parameters);
  const described = `${what}${server.manner}`;
  expectPage(answer, described, isHarmless(answer, server, parameters) ? NO_REDIRECT : stake);
  expectInert(answer, described);
  return answer;
}

/** Whether it redirects, but to a page of the server or to a registered place that was not asked for. */
function isHarmless({ headers }: Answer, { config }: Opened, parameters: URLSearchParams): boolean {
  const led = headers.get('location') ?? '';
  const asked = parameters.getAll('redirect_uri').filter((uri) => uri !== '');
  const registered = config.clients.flatMap(({ redirectUris }) => redirectUris);
  const isElsewhere = asked.length > 0 && !asked.some((uri) => led.startsWith(uri));
  return (
    led.startsWith(new URL(config.issuer).origin) ||
    /^\/(?!\/)/.test(led) ||
    (isElsewhere && registered.includes(led.split(/[?#]/)[0] ?? ''))
  );
}
