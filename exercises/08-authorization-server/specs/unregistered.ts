import { hostName, type SeededRandom } from '#fixtures/seed/index.ts';

/** A redirect URI that is not registered. `what` completes "a redirect URI that …". */
export interface Unregistered {
  readonly what: string;
  readonly redirectUri: string;
}

type Named = readonly (readonly [what: string, redirectUri: string])[];

function unregistered(named: Named): Unregistered[] {
  return named.map(([what, redirectUri]) => ({ what, redirectUri }));
}

/** On hosts of an attacker. `registered` has a path and neither query nor port. */
export function onOtherHosts(seed: string, registered: string): Unregistered[] {
  const evil = hostName(seed, 'evil', 'test');
  const { host, pathname } = new URL(registered);
  return unregistered([
    ['is on a host of the attacker', `https://${evil}${pathname}`],
    ['has the registered host as user name', `https://${host}@${evil}${pathname}`],
    ['begins with the registered host and goes on', `https://${host}.${evil}${pathname}`],
    ['ends with the registered host', `https://${evil.split('.')[0]}${host}${pathname}`],
    ['is on a subdomain of the registered host', `https://evil.${host}${pathname}`],
    ['has the registered one in its query', `https://${evil}/?${registered}`],
    ['has the registered one in its path', `https://${evil}/${registered}`],
    ['has another character for a dot of the host', registered.replace('.', 'x')],
    ['has a backslash before the registered host', `https://${evil}\\@${host}${pathname}`],
    ['has the registered host and a backslash', `https://${host}\\.${evil}${pathname}`],
    ['names no scheme', `//${evil}${pathname}`],
    ['is a script', 'javascript:alert(1)'],
    ['is a data URL', 'data:text/html,hello'],
  ]);
}

/** On the registered host, at another place. */
export function elsewhereOnTheHost(registered: string, random: SeededRandom): Unregistered[] {
  const { origin, host, pathname } = new URL(registered);
  const parent = registered.slice(0, registered.lastIndexOf('/'));
  return unregistered([
    ['has one more segment behind the registered one', `${registered}/${random.id(4)}`],
    ['has more characters behind the registered one', `${registered}${random.id(2)}`],
    ['has .. in its path', `${registered}/../../${random.id(5)}`],
    ['has an encoded .. in its path', `${registered}/%2e%2e/${random.id(5)}`],
    ['is the parent of the registered one', parent],
    ['is only the beginning of the registered one', registered.slice(0, -1)],
    ['is only the origin', origin],
    ['is only the path', pathname],
    ['has another path on the registered host', `${origin}/${random.id(5)}`],
    ['has another port', `https://${host}:${1_024 + random.int(60_000)}${pathname}`],
    ['has another scheme', registered.replace('https:', 'http:')],
    ['has a query that the registered one lacks', `${registered}?next=${random.id(4)}`],
    ['has a fragment', `${registered}#${random.id(4)}`],
  ]);
}

/** The same place for a URL parser, another text. */
export function otherSpellings(registered: string, random: SeededRandom): Unregistered[] {
  const { host, pathname } = new URL(registered);
  const last = registered.length - 1;
  return unregistered([
    ['has a slash behind the registered one', `${registered}/`],
    ['has an empty query behind the registered one', `${registered}?`],
    ['has an empty fragment behind the registered one', `${registered}#`],
    ['has the host in capitals', registered.replace(host, host.toUpperCase())],
    ['has the path in capitals', registered.replace(pathname, pathname.toUpperCase())],
    ['has the scheme in capitals', registered.replace('https', 'HTTPS')],
    ['names the default port', registered.replace(host, `${host}:443`)],
    ['has a user name', registered.replace('//', `//${random.id(4)}@`)],
    ['has a dot behind the host', registered.replace(host, `${host}.`)],
    [
      'makes a detour with .. in its path',
      registered.replace(pathname, `/${random.id(3)}/..${pathname}`),
    ],
    ['has a letter percent-encoded', `${registered.slice(0, last)}%${hex(registered.at(last))}`],
    ['has a space behind the registered one', `${registered} `],
    ['has a line break behind the registered one', `${registered}\n`],
    ['has a tab inside', `${registered.slice(0, last)}\t${registered.slice(last)}`],
    ['has a NUL behind the registered one', `${registered}\0`],
    ['is the registered one twice, with a comma', `${registered},${registered}`],
  ]);
}

function hex(character = ''): string {
  return character.charCodeAt(0).toString(16);
}
