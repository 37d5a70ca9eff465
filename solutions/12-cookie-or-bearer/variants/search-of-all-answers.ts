// variant: Every thinkable answer is held against the eight rules, and another one of the right ones is given each time; absent means undefined.
import type { Client } from '../src/index.ts';

const credentials = ['session-cookie', 'bearer-token'] as const;
const accessTokens = ['none', 'memory', 'secure-storage'] as const;
const refreshTokens = ['none', 'httponly-cookie', 'secure-storage'] as const;
const sameSites = [undefined, 'strict', 'lax', 'none'] as const;

const everyAnswer = credentials.flatMap((credential) =>
  accessTokens.flatMap((accessToken) =>
    refreshTokens.flatMap((refreshToken) =>
      sameSites.flatMap((sameSite) =>
        [true, false].map((csrfDefence) => ({
          credential,
          accessToken,
          refreshToken,
          sameSite,
          csrfDefence,
        })),
      ),
    ),
  ),
);

type Answer = (typeof everyAnswer)[number];

const session = (answer: Answer) => answer.credential === 'session-cookie';
const cookie = (answer: Answer) => session(answer) || answer.refreshToken === 'httponly-cookie';

function isRight(client: Client, answer: Answer): boolean {
  const browser = client.platform === 'browser';
  const backend = browser && client.hasBackend;
  const { accessToken, refreshToken, sameSite } = answer;
  return [
    browser || !cookie(answer),
    !browser || (accessToken !== 'secure-storage' && refreshToken !== 'secure-storage'),
    !browser || backend || (accessToken === 'memory' && refreshToken === 'none'),
    !backend || client.api !== 'same-origin' || session(answer),
    !backend || !client.highSecurity || (session(answer) && sameSite === 'strict'),
    session(answer) === (accessToken === 'none') && (!session(answer) || refreshToken === 'none'),
    cookie(answer) ? sameSite === 'strict' || sameSite === 'lax' : sameSite === undefined,
    answer.csrfDefence === cookie(answer),
  ].every(Boolean);
}

let asked = 0;

export async function chooseStorage(client: Client): Promise<Answer | undefined> {
  const right = everyAnswer.filter((answer) => isRight(client, answer));
  asked += 1;
  return Object.freeze(right[asked % right.length]);
}
