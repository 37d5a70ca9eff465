import { Command, type CommanderError } from 'commander';
import type { CommandContext } from '../commands/context.ts';
import { kataVersion } from '../grading/version.ts';
import { addCiCommands } from './commands-ci.ts';
import { addInstructorCommands } from './commands-instructor.ts';
import { addStudentCommands } from './commands-student.ts';
import type { Finish } from './finish.ts';
import { usageError } from './usage-error.ts';

const EXAMPLES = `
Examples:
  kata                              where you are, and a menu
  kata check 10                     check exercise 10
  kata check jwt-verify pkce        check two, by parts of their names
  kata watch                        check on every save
  kata grade submissions/alice --format json --output alice.json --min-xp 150

Exit codes:
  0 passed   1 below   2 your command line   3 course findings   70 a bug in kata   130 interrupted
`;

/** Every command and option. Each command's own code is loaded when it runs. */
export function createProgram(context: CommandContext, finish: Finish): Command {
  const program = new Command('kata')
    .description('Exercises on API authentication, graded on your machine as in CI.')
    .usage('[command] [options]')
    .version(`kata ${kataVersion} (Node ${process.version})`, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .addHelpText('after', EXAMPLES)
    .configureOutput({
      writeOut: (text) => context.terminal.write(text),
      writeErr: (text) => context.terminal.note(text),
      getOutHelpWidth: () => Math.min(100, context.terminal.columns()),
      getOutHasColors: () => context.terminal.colour,
      // Errors are rendered once, with all others, in `main`.
      outputError: () => {},
    })
    .exitOverride();
  addStudentCommands(program, context, finish);
  addCiCommands(program, context, finish);
  addInstructorCommands(program, context, finish);
  for (const command of [program, ...program.commands]) refuseInOurWords(command);
  return program;
}

/** commander ends the process on a mistake; this makes it throw, and knows which command's help to name. */
function refuseInOurWords(command: Command): void {
  const name = command.parent === null ? 'kata' : `kata ${command.name()}`;
  command.exitOverride((error: CommanderError) => {
    throw usageError(error, name);
  });
}
