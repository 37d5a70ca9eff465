import { hostName } from '#fixtures/seed/index.ts';
import type { Setting } from './provider-setting.ts';
import { aToken, expectRejectedClaims } from './verdict.ts';

/**
 * Tokens that differ from good ones by `iss` alone are rejected: the neighbours that every provider has,
 * and some of its own.
 *
 * @param own - Values of `iss` by what they are; completes "a … token whose iss is …".
 */
export async function expectIssuersRejected(
  setting: Setting,
  seed: string,
  own: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { name, server } = setting;
  const { issuer } = server;
  const slash = issuer.endsWith('/');
  const bare = slash ? issuer.slice(0, -1) : issuer;
  // From the plainly foreign to the nearly right: the first that passes names the mistake.
  const issuers: Readonly<Record<string, unknown>> = {
    "another host's": `https://${hostName(seed, 'stranger', 'test')}/`,
    missing: undefined,
    ...own,
    'a host that begins with yours': `${bare}.evil.test${slash ? '/' : ''}`,
    'yours with something behind it': `${issuer}x`,
    'yours with http': issuer.replace('https:', 'http:'),
    'yours in capitals': issuer.toUpperCase(),
    [slash ? 'yours without its slash' : 'yours with a slash behind it']: slash ? bare : `${bare}/`,
    'a list with yours in it': [issuer],
  };
  for (const [what, iss] of Object.entries(issuers)) {
    await expectRejectedClaims(
      setting,
      `${aToken(name)} whose \`iss\` is ${what}`,
      { claims: { iss } },
      {
        cost: 'Keys are shared, hosts are similar, tenants are many. Only an exact `iss` says whose token this is.',
        see: 'RFC 8725 §3.8 and RFC 7519 §4.1.1',
      },
    );
  }
}
