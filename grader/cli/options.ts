import { InvalidArgumentError, Option } from 'commander';

/** Options that several commands share, each with its own check. */

export const sandboxOption = (): Option =>
  new Option(
    '--sandbox <wall>',
    'os: insist on bubblewrap; process: do without; auto: the best there is',
  )
    .choices(['auto', 'os', 'process'])
    .default('auto');

export const detailOption = (): Option =>
  new Option('--detail <level>', 'what failing tests tell: full, actual (no expected values), none')
    .choices(['full', 'actual', 'none'])
    .default('full');

export const seedOption = (): Option =>
  new Option('--seed <seed>', 'repeat the run that printed this seed').argParser(seed);

export const typesOption = (): Option => new Option('--no-types', 'skip TypeScript’s advice');

/** `--min-xp`: whole points, none negative. */
export function wholeXp(text: string): number {
  if (!/^\d{1,6}$/.test(text)) {
    throw new InvalidArgumentError('It takes a whole number of XP, such as 150.');
  }
  return Number(text);
}

/** `--seeds`: how many, at least one. */
export function seedCount(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) {
    throw new InvalidArgumentError('It takes a whole number from 1 to 999, such as 20.');
  }
  return Number(text);
}

/** A seed goes into file names, logs and shells: it must be safe in each. */
function seed(text: string): string {
  if (!/^[\w.-]{1,64}$/.test(text)) {
    throw new InvalidArgumentError(
      'It takes 1 to 64 letters, digits, dots, dashes or underscores.',
    );
  }
  return text;
}
