import { describe, expect } from 'vitest';
import { exerciseTest, fail, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Answer, ask, clients, inWords, shown, usesCookie } from './clients.ts';

const test = exerciseTest<typeof Exercise>();

type Asked = Awaited<ReturnType<typeof ask>>;

/** The answers with a cookie. There must be some: a browser with a backend and a same-origin API has one. */
function withCookie(all: Asked): Asked {
  const some = all.filter(([, answer]) => usesCookie(answer));
  if (some.length > 0) return some;
  return fail({
    did: 'Your chooseStorage put nothing into a cookie, for none of the 36 clients.',
    cost: 'A browser app with a backend and a same-origin API is safest with an HttpOnly session cookie, which no script can read.',
    see: 'exercise 12, rules 4 and 5',
  });
}

/** The answers without a cookie. There must be some: mobile apps and servers have none. */
function withoutCookie(all: Asked): Asked {
  const some = all.filter(([, answer]) => !usesCookie(answer));
  if (some.length > 0) return some;
  return fail({
    did: 'Your chooseStorage put something into a cookie for each of the 36 clients.',
    cost: 'Mobile apps and servers have no browser to keep cookies, and a page without a backend has nobody to set them.',
    see: 'exercise 12, rules 1 and 3',
  });
}

function carried({ credential }: Answer): string {
  return credential === 'session-cookie' ? 'the session' : 'the refresh token';
}

describe('same-site', () => {
  test('a cookie is SameSite strict or lax', async ({ subject }) => {
    for (const [client, answer] of withCookie(await ask(subject.chooseStorage, clients))) {
      const { sameSite } = answer;
      expect(
        ['strict', 'lax'],
        teach({
          did: `Your chooseStorage chose ${shown(sameSite)} for the SameSite of the cookie with ${carried(answer)} of ${inWords(client)}.`,
          cost: /^(strict|lax)$/i.test(String(sameSite))
            ? 'The contract spells it in small letters. Whoever compares with strict and lax finds neither.'
            : sameSite === 'none'
              ? 'With SameSite=None every site in the world can make the browser send the cookie, and browsers that block third-party cookies drop it. It is never needed here: the cookie goes to the own backend, and a subdomain is the same site.'
              : 'Left to the browser, one default or another applies, and some let unsafe requests from other sites through for a while.',
          see: 'exercise 12, rule 7; RFC 6265bis, SameSite',
        }),
      ).toContain(sameSite);
    }
  });

  test('without a cookie there is no SameSite', async ({ subject }) => {
    for (const [client, { sameSite }] of withoutCookie(await ask(subject.chooseStorage, clients))) {
      expect(
        sameSite,
        teach({
          did: `Your chooseStorage chose ${shown(sameSite)} as SameSite for ${inWords(client)}, where your answer has no cookie.`,
          cost: 'SameSite is an attribute of cookies. Whoever reads this decision looks for a cookie that is not there, or believes in a protection that is not.',
          see: 'exercise 12, rule 7',
        }),
      ).toBeUndefined();
    }
  });
});

describe('csrf-defence', () => {
  test('a cookie needs a defence against forged requests', async ({ subject }) => {
    for (const [client, answer] of withCookie(await ask(subject.chooseStorage, clients))) {
      expect(
        answer.csrfDefence,
        teach({
          did: `Your chooseStorage answered ${shown(answer.csrfDefence)} to csrfDefence for ${inWords(client)}, where a cookie carries ${carried(answer)}.`,
          cost: 'The browser attaches cookies by itself. SameSite stops other sites, but not a sibling subdomain that an attacker has taken over: it sends requests in the user’s name.',
          see: 'exercise 12, rule 8; RFC 10017',
        }),
      ).toBe(true);
    }
  });

  test('a bearer token in a header needs none', async ({ subject }) => {
    for (const [client, answer] of withoutCookie(await ask(subject.chooseStorage, clients))) {
      expect(
        answer.csrfDefence,
        teach({
          did: `Your chooseStorage answered ${shown(answer.csrfDefence)} to csrfDefence for ${inWords(client)}, where your answer has no cookie.`,
          cost:
            answer.csrfDefence === true
              ? 'No browser attaches a bearer token by itself, so nobody can forge such a request. A defence here shuts out honest clients and protects nothing.'
              : 'csrfDefence is true or false in every answer. With anything else nobody can tell a no from a question that was forgotten.',
          see: 'exercise 12, rule 8',
        }),
      ).toBe(false);
    }
  });
});
