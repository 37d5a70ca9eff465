import { type Choice, Interrupted } from '../commands/context.ts';

/** Asks with a list. The prompts are loaded here: only a person at a terminal waits for them. */
export async function select<Value>(
  message: string,
  choices: readonly Choice<Value>[],
  signal: AbortSignal,
): Promise<Value> {
  const prompts = await import('@inquirer/prompts');
  try {
    return await prompts.select<Value>({ message, choices: [...choices], loop: false }, { signal });
  } catch (error) {
    // Ctrl-C, a closed input, or our own signal: each is the person leaving.
    if (error instanceof Error && /^(Exit|Abort|Cancel)PromptError$/.test(error.name)) {
      throw new Interrupted('Interrupted.');
    }
    throw error;
  }
}
