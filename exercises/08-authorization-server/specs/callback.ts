import type { Answer } from './answer.ts';

/** A redirect that leads back to the client, taken apart. */
export interface Callback {
  /** What the server has added to the redirect URI. */
  readonly added: URLSearchParams;
}

/** Why an answer is no redirect to this redirect URI, as the end of "Your authorize …". */
export interface Astray {
  readonly astray: string;
  readonly cost: string;
  readonly see: string;
}

/** Reads the redirect that sends the browser back to the client (RFC 6749 §4.1.2). */
export function callbackOf(answer: Answer, redirectUri: string): Callback | Astray {
  const location = answer.headers.get('location');
  if (location === null || !URL.canParse(location)) {
    return {
      astray:
        location === null
          ? 'has no Location to send it back to'
          : 'has a Location that is no absolute URL',
      cost: 'The user stays where they are, and the client never hears of it.',
      see: 'RFC 6749 §4.1.2',
    };
  }
  if (answer.status !== 302 && answer.status !== 303) {
    return {
      astray: `redirects with the status ${answer.status}`,
      cost:
        answer.status === 307 || answer.status === 308
          ? 'With 307 and 308 the browser sends the same request on: a form with the password of the user, to the client.'
          : `The contract has 302 or 303. ${
              answer.status === 301
                ? 'A permanent redirect is remembered by browsers, which answer the next sign-in with the old code.'
                : 'With another status browsers stay where they are.'
            }`,
      see: 'RFC 9700 §4.12',
    };
  }
  return addedTo(new URL(location), new URL(redirectUri));
}

function addedTo(target: URL, redirectUri: URL): Callback | Astray {
  if (placeOf(target) !== placeOf(redirectUri)) {
    return {
      astray: `sends the browser to ${placeOf(target)}`,
      cost: 'The code arrives somewhere else than at the client.',
      see: 'RFC 6749 §4.1.2',
    };
  }
  if (target.hash !== '') {
    return {
      astray: 'has its answer behind a #',
      cost: 'Browsers keep the fragment to themselves. A server never sees it, and every script of the page does.',
      see: 'RFC 6749 §4.1.2',
    };
  }
  const added = [...target.searchParams];
  for (const [name, value] of redirectUri.searchParams) {
    const at = added.findIndex((pair) => pair[0] === name && pair[1] === value);
    if (at < 0) {
      return {
        astray: `lost ${name}=${value} of the redirect URI's own query`,
        cost: 'The client put it there to find its way, such as the tenant that the user belongs to.',
        see: 'RFC 6749 §3.1.2',
      };
    }
    added.splice(at, 1);
  }
  return { added: new URLSearchParams(added) };
}

/** All of a URL but its query and fragment. */
function placeOf(url: URL): string {
  return `${url.protocol}//${url.username}${url.password}@${url.host}${url.pathname || '/'}`.replace(
    '//@',
    '//',
  );
}
