import type { Question } from './question.ts';

const TIMEOUT_MS = 2_000;

/** What the endpoint says of a token: the members of a JSON object. */
export type Answer = Readonly<Record<string, unknown>>;

/**
 * Puts a question to the introspection endpoint.
 *
 * @returns The answer, unread, or `null` for anything but a 200 with a JSON object in time.
 */
export async function askEndpoint(endpoint: string, question: Question): Promise<Answer | null> {
  try {
    const response = await fetch(endpoint, {
      ...question,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status !== 200) return null;
    const body: unknown = await response.json();
    return isObject(body) ? body : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
