import { describe, expect } from 'vitest';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Answer, describeAnswer, gaveToken } from './answer.ts';
import { amongGood } from './draw.ts';
import { withServers } from './setting.ts';
import { expectRefusal } from './verdict.ts';

const test = withServers(exerciseTest<typeof Exercise>());

const NAMES = ['grant_type', 'code', 'redirect_uri', 'client_id', 'code_verifier'] as const;

const INVALID_REQUEST = { errors: ['invalid_request'] };
/** A request that does not say which client sends it. */
const NAMELESS = { errors: ['invalid_request', 'invalid_client'], statuses: [400, 401] };
const INVALID_CLIENT = { errors: ['invalid_client'], statuses: [400, 401] };

const NO_FORM = {
  cost: 'Two readings of one request are two requests: a filter or a log that reads forms does not see what you read. The standard has one format, so that everybody reads the same.',
  see: 'RFC 6749 §3.2 and §4.1.3',
};

const IN_THE_URL = {
  cost: 'Code and verifier stand in a URL together, and so in every log on the way.',
  see: 'RFC 6749 §3.2',
};

describe('refuses-in-json', () => {
  test('another body than a form is an invalid_request', async ({ open, random }) => {
    const server = await open();
    const multipart = (form: URLSearchParams) => {
      const body = new FormData();
      for (const [name, value] of form) body.append(name, value);
      return { body };
    };
    const kinds: readonly (readonly [string, (form: URLSearchParams) => RequestInit])[] = [
      [
        'a JSON body',
        (form) => ({
          body: JSON.stringify(Object.fromEntries(form)),
          headers: { 'content-type': 'application/json' },
        }),
      ],
      ['a multipart body', multipart],
      [
        'a form that is called text/plain',
        (form) => ({ body: form.toString(), headers: { 'content-type': 'text/plain' } }),
      ],
      [
        'a form that is called application/json',
        (form) => ({ body: form.toString(), headers: { 'content-type': 'application/json' } }),
      ],
      ['a form without a content type', (form) => ({ body: Buffer.from(form.toString()) })],
      ['a request without a body', () => ({})],
    ];
    for (const bad of amongGood(random, kinds)) {
      const authorized = await server.authorized();
      if (bad === null) {
        await server.redeemed(authorized);
        continue;
      }
      const [what, init] = bad;
      const answer = await server.tokenRequest(init(server.redemption(authorized)));
      expectRefusal(answer, { ...INVALID_REQUEST, statuses: [400, 415] }, what, NO_FORM);
    }
  });

  test('parameters in the URL are not read, and GET is refused', async ({ open }) => {
    const server = await open();
    await server.redeemed();
    const post = server.redemption(await server.authorized());
    const init = { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' };
    const answer = await server.tokenRequest(init, `?${post}`);
    const what = 'a POST that has its parameters in the URL';
    expectRefusal(answer, NAMELESS, what, IN_THE_URL);

    const get = server.redemption(await server.authorized());
    const second = await server.tokenRequest({ method: 'GET' }, `?${get}`);
    expect(
      gaveToken(second),
      teach({ did: 'Your token gave an access token for a GET request.', ...IN_THE_URL }),
    ).toBe(false);
    expect(
      [400, 405],
      teach({
        did: `Your token ${describeAnswer(second)} for a GET request, where the status has to be 405 or 400.`,
        cost: 'The client does not learn what is wrong.',
        see: 'RFC 6749 §3.2',
      }),
    ).toContain(second.status);
  });

  test('a repeated parameter is an invalid_request', async ({ open, random }) => {
    const server = await open();
    const cases = NAMES.flatMap((name) =>
      (['same', 'other first', 'other last'] as const).map((order) => ({ name, order })),
    );
    for (const bad of amongGood(random, cases)) {
      const authorized = await server.authorized();
      if (bad === null) {
        await server.redeemed(authorized);
        continue;
      }
      const { name, order } = bad;
      const form = server.redemption(authorized);
      const good = form.get(name) ?? '';
      const other = random.base64url(40);
      form.delete(name);
      const values = {
        same: [good, good],
        'other first': [other, good],
        'other last': [good, other],
      };
      for (const value of values[order]) form.append(name, value);
      const what = `a form with ${name} twice${order === 'same' ? ', with one value' : ''}`;
      expectRefusal(await server.token(form), INVALID_REQUEST, what, {
        cost: 'Of two values one is checked, and who comes before or after you reads the other one.',
        see: 'RFC 6749 §3.2',
      });
    }
  });

  test('a form that lacks something is an invalid_request', async ({ open, random }) => {
    const server = await open();
    const missing = ['grant_type', 'code', 'client_id'] as const;
    const cases = missing.flatMap((name) => [
      { name, empty: false },
      { name, empty: true },
    ]);
    for (const bad of amongGood(random, cases)) {
      const authorized = await server.authorized();
      if (bad === null) {
        await server.redeemed(authorized);
        continue;
      }
      const { name, empty } = bad;
      const form = server.redemption(authorized);
      if (empty) form.set(name, '');
      else form.delete(name);
      const expected = name === 'client_id' ? NAMELESS : INVALID_REQUEST;
      const what = empty ? `a form with an empty ${name}` : `a form without ${name}`;
      expectRefusal(await server.token(form), expected, what, {
        cost:
          name === 'client_id'
            ? 'A public client has nothing but its name to say who it is. Without it any client can redeem the codes of the others.'
            : 'A server that fills in what is missing decides in place of the client.',
        see: 'RFC 6749 §4.1.3',
      });
    }
  });

  test('another grant type is an unsupported_grant_type', async ({ open, random }) => {
    const server = await open();
    const types = [
      'refresh_token',
      'client_credentials',
      'password',
      'AUTHORIZATION_CODE',
      'authorization_code ',
      'code',
      'constructor',
      '__proto__',
    ];
    for (const type of amongGood(random, types)) {
      const authorized = await server.authorized();
      if (type === null) {
        await server.redeemed(authorized);
        continue;
      }
      const form = server.redemption(authorized);
      form.set('grant_type', type);
      const expected = { errors: ['unsupported_grant_type'] };
      expectRefusal(await server.token(form), expected, `the grant type ${JSON.stringify(type)}`, {
        cost: 'Each grant type has rules of its own. Under an unknown one the request is checked by the wrong rules.',
        see: 'RFC 6749 §5.2',
      });
    }
  });

  test('an unknown client is an invalid_client', async ({ open, random }) => {
    const server = await open();
    const { clientId } = server.client();
    const ids = [
      `client_${random.id(8)}`,
      clientId.toUpperCase(),
      `${clientId} `,
      '0',
      '__proto__',
      'constructor',
      'toString',
    ];
    for (const id of amongGood(random, ids)) {
      const authorized = await server.authorized();
      if (id === null) {
        await server.redeemed(authorized);
        continue;
      }
      const form = server.redemption(authorized);
      form.set('client_id', id);
      const what = `the unknown client ID ${JSON.stringify(id)}`;
      expectRefusal(await server.token(form), INVALID_CLIENT, what, {
        cost: 'The code was given to one client, and somebody else redeems it.',
        see: 'RFC 6749 §5.2',
      });
    }
  });

  test('an unknown code is an invalid_grant', async ({ open, random }) => {
    const server = await open();
    const known = await server.authorized();
    const cases: readonly (readonly [what: string, code: string])[] = [
      ['a code that nobody has given', random.base64url(32)],
      ['the code __proto__', '__proto__'],
      ['the code constructor', 'constructor'],
      ['a code with one more character', `${known.code}A`],
      ['the beginning of a code', known.code.slice(0, -1)],
      ['a code with a space in front', ` ${known.code}`],
      ['an access token', await server.redeemed()],
    ];
    for (const bad of amongGood(random, cases)) {
      if (bad === null) {
        await server.redeemed();
        continue;
      }
      const [what, code] = bad;
      const form = server.redemption({ ...known, code });
      expectRefusal(await server.token(form), { errors: ['invalid_grant'] }, what, {
        cost: 'Anyone who writes such a text is the user.',
        see: 'RFC 6749 §5.2',
      });
    }
  });

  test('errors are JSON, and nobody stores them', async ({ open, random }) => {
    const server = await open();
    await server.redeemed();
    const spoils: readonly (readonly [what: string, spoil: (form: URLSearchParams) => void])[] = [
      ['no grant_type', (form) => form.delete('grant_type')],
      ['an unknown grant type', (form) => form.set('grant_type', 'password')],
      ['an unknown client', (form) => form.set('client_id', random.id(9))],
      ['an unknown code', (form) => form.set('code', random.base64url(32))],
      ['a wrong verifier', (form) => form.set('code_verifier', random.base64url(48))],
      ['a repeated code', (form) => form.append('code', random.base64url(32))],
    ];
    const answers: (readonly [string, Answer])[] = [];
    for (const [what, spoil] of spoils) {
      const form = server.redemption(await server.authorized());
      spoil(form);
      answers.push([`an error for ${what}`, await server.token(form)]);
    }
    const json = { body: '{}', headers: { 'content-type': 'application/json' } };
    answers.push(['an error for a JSON body', await server.tokenRequest(json)]);
    for (const [what, answer] of answers) {
      expect(
        answer.headers.get('content-type') ?? 'none',
        teach({
          did: `Your token ${answer.problem ?? `answered with the content type ${answer.headers.get('content-type')}`} in ${what}, where it has to be application/json.`,
          cost: 'A client that reads JSON does not find the word that says what went wrong.',
          see: 'RFC 6749 §5.2',
        }),
      ).toMatch(/^application\/json\s*(?:;|$)/i);
      expect(
        answer.headers.get('cache-control') ?? 'none',
        teach({
          did: `Your token sent ${answer.headers.has('cache-control') ? `Cache-Control: ${answer.headers.get('cache-control')}` : 'no Cache-Control'} with ${what}, where the contract has no-store on every answer.`,
          cost: 'A cache that keeps a refusal gives it to the next one, who did everything right.',
          see: 'RFC 6749 §5.1 and the contract in the README',
        }),
      ).toMatch(/(?:^|[\s,])no-store(?:$|[\s,])/i);
    }
  });
});
