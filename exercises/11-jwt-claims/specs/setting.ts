import { hostName, seededRandom } from '#fixtures/seed/index.ts';
import { accessTokenClaims } from '#fixtures/tokens/index.ts';
import type { Remote } from '#kit';
import type * as Exercise from '../src/index.ts';
import type { Expected, VerifiedToken } from '../src/index.ts';
import type { Answer } from './answer.ts';
import { type RevocationList, revocationList } from './revocation-list.ts';

/** What an API expects, and the tokens that are made for it. */
export interface Setting {
  readonly subject: Remote<typeof Exercise>;
  readonly expected: Omit<Expected, 'isRevoked'>;
  /** A good token with these changes; `undefined` removes a member. */
  readonly token: (changes?: Changes) => VerifiedToken;
}

export interface Changes {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/**
 * Opens a setting: issuer, audience, scopes and tolerance come from the seed.
 *
 * @param label - Another one gives another API with another issuer.
 */
export function openSetting(
  subject: Remote<typeof Exercise>,
  seed: string,
  label = '',
  options: Partial<Omit<Expected, 'isRevoked'>> = {},
): Setting {
  const random = seededRandom(seed, `setting ${label}`);
  const expected = {
    issuer: `https://${hostName(seed, `auth${label}`)}${random.pick(['', '/', '/realms/demo'])}`,
    audience: `https://${hostName(seed, `api${label}`)}${random.pick(['', '/v1', '/orders'])}`,
    requiredScopes: [`read:${random.id(5)}`],
    toleranceSeconds: random.pick([0, 5, 30, 60, 120, 300]),
    ...options,
  };
  const scope = [`write:${random.id(5)}`, ...expected.requiredScopes].join(' ');
  return {
    subject,
    expected,
    token: ({ header = {}, claims = {} } = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      const good = accessTokenClaims(`${seed}${label}`, expected.issuer, {
        aud: expected.audience,
        iat: now - 1 - random.int(50),
        scope,
      });
      const { kid } = { kid: random.id(8) };
      return {
        header: present({ alg: 'ES256', typ: 'at+jwt', kid, ...header }),
        payload: present({ ...good, jti: `tok_${random.id(10)}`, ...claims }),
      };
    },
  };
}

/** An object without the members that are `undefined`. */
function present(members: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** Hands a token to the student's code. */
export async function validate(
  { subject, expected }: Pick<Setting, 'subject' | 'expected'>,
  token: VerifiedToken,
  list: RevocationList = revocationList(),
): Promise<Answer> {
  try {
    return await subject.validateClaims(token, { ...expected, isRevoked: list.isRevoked });
  } catch (error) {
    // A subject that was ended has its own message.
    if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
    return { threw: error.message.replace(/^Your \S+ threw /, '') };
  }
}
