import { type Command, Option } from 'commander';
import type { CommandContext } from '../commands/context.ts';
import type { GradeOptions } from '../commands/grade.ts';
import { documentFormats } from '../reporters/document.ts';
import type { Finish } from './finish.ts';
import { detailOption, seedOption, typesOption, wholeXp } from './options.ts';

const EXAMPLES = `
Examples:
  kata grade solutions
  kata grade . --format json > report.json
  kata grade submissions/alice --format json --output alice.json --sandbox os --detail none
  kata grade submissions/alice --format markdown --output "$GITHUB_STEP_SUMMARY"

json is one kata-report/1; junit is XML that CI services and Artemis read; markdown is for a step's
summary and for comments on GitHub. Each is a valid document in every case, and for a mistake or a
crash it says which.
`;

/** What a CI job types. */
export function addCiCommands(program: Command, context: CommandContext, finish: Finish): void {
  program.commandsGroup('For CI:');
  program
    .command('grade')
    .description('grade any submission; exits with 0 from --min-xp on, else with 1')
    .argument('[submission]', 'folder that holds exercises/NN-slug/src or NN-slug/src', '.')
    .addOption(
      new Option('-f, --format <format>', 'how the report is written')
        .choices(['terminal', ...documentFormats])
        .default('terminal'),
    )
    .option('-o, --output <file>', 'write the report there; the terminal still shows it')
    .option('--min-xp <xp>', 'XP to earn for exit code 0 (default: all)', wholeXp)
    .addOption(
      new Option(
        '--sandbox <wall>',
        'os: insist on bubblewrap; process: do without; auto: the best there is (default: auto, and os in CI for a submission from outside this checkout)',
      ).choices(['auto', 'os', 'process']),
    )
    .addOption(detailOption())
    .addOption(seedOption())
    .addOption(typesOption())
    .addHelpText('after', EXAMPLES)
    .action(async (submission: string, options: Omit<GradeOptions, 'submission'>) => {
      const { grade } = await import('../commands/grade.ts');
      finish(await grade({ ...options, submission }, context));
    });
}
