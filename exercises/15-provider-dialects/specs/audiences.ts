import type { Claims } from '#fixtures/providers/index.ts';
import type { Setting } from './provider-setting.ts';
import { aToken, expectRejectedClaims } from './verdict.ts';

export interface ForeignAudiences {
  /** What `aud` would have to contain. */
  readonly audience: string;
  /** Claims by what they make of a token; completes "accepted a … token …". */
  readonly own: Readonly<Record<string, Claims>>;
  /** Claims of all these tokens, but for those that `own` gives. */
  readonly always?: Claims;
}

/** Tokens that are not for this API are rejected. */
export async function expectAudiencesRejected(
  setting: Setting,
  { audience, own, always = {} }: ForeignAudiences,
): Promise<void> {
  const cases: Readonly<Record<string, Claims>> = {
    'for another API': { aud: ['https://billing.example.com'] },
    'whose `aud` is an empty list': { aud: [] },
    ...own,
    'without `aud`': { aud: undefined },
    'whose `aud` is an empty text': { aud: '' },
    'whose `aud` is a text that begins with your audience': { aud: `${audience}.evil.test` },
    'whose `aud` is a text with your audience somewhere in it': { aud: `x ${audience} y` },
    'whose `aud` is a list of a text that begins with your audience': {
      aud: [`${audience}.evil.test`],
    },
    'whose `aud` is the beginning of your audience': { aud: [audience.slice(0, -1)] },
    'whose `aud` is your audience in capitals': { aud: [audience.toUpperCase()] },
    'whose `aud` is your audience with a slash behind it': { aud: [`${audience}/`] },
  };
  for (const [which, claims] of Object.entries(cases)) {
    await expectRejectedClaims(
      setting,
      `${aToken(setting.name)} ${which}`,
      { claims: { ...always, ...claims } },
      {
        cost: 'The token was made for somebody else. Whoever runs that other API, or breaks into it, can now act as its users here.',
        see: `RFC 7519 §4.1.3 and the contract, under ${setting.name}`,
      },
    );
  }
}
