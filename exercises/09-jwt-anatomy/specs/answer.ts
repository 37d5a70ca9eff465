type Members = Readonly<Record<string, unknown>>;

/** What a call came to: the answer, or `{ threw }`. */
export async function attempt(
  decode: (token: string) => Promise<unknown>,
  token: string,
): Promise<unknown> {
  try {
    return await decode(token);
  } catch (error) {
    // A process that was ended has its own message.
    if (!(error instanceof Error) || error.name === 'SubjectGone') throw error;
    return { threw: error.message.replace(/^Your \S+ threw /, '') };
  }
}

/** An answer's members; none for what is no object. */
export function membersOf(answer: unknown): Members {
  return typeof answer === 'object' && answer !== null ? (answer as Members) : {};
}

/** The members that the contract does not have for such an answer. `undefined` counts as absent. */
export function surplus(answer: unknown): string[] {
  const members = membersOf(answer);
  const known =
    members['ok'] === true ? ['ok', 'header', 'payload', 'signature'] : ['ok', 'reason'];
  return Object.keys(members).filter(
    (name) => !known.includes(name) && members[name] !== undefined,
  );
}

/** Says in one sentence what `decodeJwt` did. `what` is the text: "a token that …". */
export function describeAnswer(answer: unknown, what: string): string {
  const members = membersOf(answer);
  if (typeof members['threw'] === 'string') {
    return `Your decodeJwt threw on ${what}, where it has to give a result: ${members['threw']}.`;
  }
  if (members['ok'] === true) return `Your decodeJwt decoded ${what}.`;
  if (members['ok'] !== false) {
    return `Your decodeJwt answered ${what} with something that is no result of the contract.`;
  }
  const more = surplus(answer);
  if (more.length > 0) {
    return `Your decodeJwt refused ${what} and put ${more.join(' and ')} beside ok and reason.`;
  }
  return `Your decodeJwt called ${what} '${String(members['reason'])}'.`;
}
