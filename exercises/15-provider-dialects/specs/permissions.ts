import { expect } from 'vitest';
import type { ProviderMintOptions } from '#fixtures/providers/index.ts';
import { teach } from '#kit';
import type { Setting } from './provider-setting.ts';
import { expectAccepted } from './verdict.ts';

export interface ExpectedPermissions {
  /** Completes "For … your verifier gave …": the token. */
  readonly what: string;
  readonly token: ProviderMintOptions;
  /** The permissions, in any order. */
  readonly are: readonly string[];
  /** Where names stand that are among the token's, permissions or not: such as `view-profile: 'realm_access'`. */
  readonly places: Readonly<Record<string, string>>;
}

/** The verifier accepts a token and finds its permissions where this provider puts them. */
export async function expectPermissions(
  setting: Setting,
  { what, token, are, places }: ExpectedPermissions,
): Promise<void> {
  const answer = (await expectAccepted(setting, { what, ...token })) as { permissions?: unknown };
  const given = answer.permissions;
  const see = `the contract in the README, under ${setting.name}`;
  const isList =
    Array.isArray(given) && given.every((entry): entry is string => typeof entry === 'string');
  expect(
    isList,
    teach({
      did: `For ${what} your verifier gave permissions that are no list of texts.`,
      cost: 'The caller looks for a name in them and finds it in the wrong way, or throws.',
      see,
    }),
  ).toBe(true);
  const names: readonly string[] = isList ? given : [];
  const tooMany = names.filter((name) => !are.includes(name));
  expect(
    tooMany,
    teach({
      did: `For ${what} your verifier counts ${list(tooMany, places)} as permission.`,
      cost: 'The user may do what nobody has allowed them here.',
      see,
    }),
  ).toEqual([]);
  const missing = are.filter((name) => !names.includes(name));
  expect(
    missing,
    teach({
      did: `For ${what} your verifier leaves out ${list(missing, places)}.`,
      cost: 'A user who may do something is told that they may not.',
      see,
    }),
  ).toEqual([]);
}

function list(names: readonly string[], places: Readonly<Record<string, string>>): string {
  return names
    .map((name) => {
      const place = Object.hasOwn(places, name) ? places[name] : undefined;
      return place === undefined ? JSON.stringify(name) : `"${name}" (from \`${place}\`)`;
    })
    .join(' and ');
}
