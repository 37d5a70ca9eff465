import { describe, expect } from 'vitest';
import { seededRandom } from '#fixtures/seed/index.ts';
import { exerciseTest, teach } from '#kit';
import type * as Exercise from '../src/index.ts';
import { type Begun, withRequests } from './setting.ts';

const test = withRequests(exerciseTest<typeof Exercise>());

/** The members of the endpoint's query that the URL does not have (any more), decoded. */
function lost({ input, parts }: Begun): string[] {
  const own = [...new URL(input.authorizationEndpoint).searchParams];
  const names = [...new Set(own.map(([name]) => name))];
  return names.filter((name) => {
    const values = own.filter(([of]) => of === name).map(([, value]) => value);
    return JSON.stringify(parts.searchParams.getAll(name)) !== JSON.stringify(values);
  });
}

function expectKept(begun: Begun): void {
  const { parts, input } = begun;
  const [name] = lost(begun);
  const found = name === undefined ? [] : parts.searchParams.getAll(name);
  expect(
    name,
    teach({
      did: `The endpoint's own query was ${new URL(input.authorizationEndpoint).search}, and in your URL ${name} ${found.length === 0 ? 'is gone' : `has become ${found.map((value) => JSON.stringify(value)).join(' and ')}`}.`,
      cost: 'That query is how the server knows which tenant or which policy is meant. Users sign in to the wrong one, or not at all.',
      see: 'RFC 6749 §3.1',
    }),
  ).toBeUndefined();
}

describe('keeps-the-endpoints-query', () => {
  test("the endpoint's own query survives, and the server still reads yours", async ({
    openServer,
    begin,
    follow,
    seed,
  }) => {
    const { input } = openServer();
    const random = seededRandom(seed, 'tenant');
    const query = `?tenant=${random.id(6)}&ui=${random.id(4)}`;
    const begun = await begin({
      ...input,
      authorizationEndpoint: `${input.authorizationEndpoint}${query}`,
    });
    expectKept(begun);
    await follow(begun);
  });

  test('it survives with repeated, encoded and empty members', async ({
    openServer,
    begin,
    seed,
  }) => {
    const { input } = openServer();
    const random = seededRandom(seed, 'members');
    const [a, b, c] = [random.id(5), random.id(5), random.id(5)];
    for (const query of [
      `?tag=${a}&tag=${b}&tag=${a}`,
      `?title=${a}%20%26%20${b}&path=%2F${c}%3D1`,
      `?caf%C3%A9=${a}%2B${b}&flag&empty=`,
      `?return=/start?step=${a}&ui=${b}`,
    ]) {
      const authorizationEndpoint = `${input.authorizationEndpoint}${query}`;
      expectKept(await begin({ ...input, authorizationEndpoint }));
    }
  });

  test('an endpoint that ends in ? or & gets no second one', async ({
    openServer,
    begin,
    follow,
  }) => {
    const { input } = openServer();
    for (const end of ['?', '?ui=dark&']) {
      const begun = await begin({
        ...input,
        authorizationEndpoint: `${input.authorizationEndpoint}${end}`,
      });
      const odd = [...begun.parts.searchParams.keys()].find((name) => /^[?&]/.test(name));
      expect(
        odd,
        teach({
          did: `The endpoint ended in ${end.at(-1)}, and your URL holds a parameter named ${odd}.`,
          cost: 'The server does not know such a parameter and misses the one that you meant.',
          see: 'RFC 6749 §3.1',
        }),
      ).toBeUndefined();
      expectKept(begun);
      await follow(begun);
    }
  });

  test('your own parameters are there with and without such a query', async ({
    openServer,
    begin,
  }) => {
    const { input } = openServer();
    for (const query of ['', '?ui=dark']) {
      const authorizationEndpoint = `${input.authorizationEndpoint}${query}`;
      const { parts } = await begin({ ...input, authorizationEndpoint });
      expect(
        parts.searchParams.get('client_id'),
        teach({
          did:
            query === ''
              ? 'Your URL has no readable client_id for an endpoint without a query.'
              : 'Your URL has no readable client_id for an endpoint that has a query already: a second ? is part of a value and begins nothing.',
          cost: 'The server misses your parameters and shows an error page.',
          see: 'RFC 6749 §3.1',
        }),
      ).toBe(input.clientId);
    }
  });
});
