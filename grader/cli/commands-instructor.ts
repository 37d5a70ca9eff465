import type { Command } from 'commander';
import type { CommandContext } from '../commands/context.ts';
import type { Finish } from './finish.ts';
import { seedCount, seedOption } from './options.ts';

/** What an instructor types. */
export function addInstructorCommands(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  program.commandsGroup('For instructors:');
  program
    .command('verify')
    .description('hold stubs, solutions, wrong solutions and variants against the specs')
    .argument('[exercise...]', 'numbers or names; the whole level without any')
    .addOption(seedOption())
    .option('--seeds <count>', 'do it under so many seeds, and compare every task', seedCount, 1)
    .action(async (slugs: string[], options: { seed?: string; seeds: number }) => {
      const { verifyCourse } = await import('../commands/verify.ts');
      finish(await verifyCourse({ slugs, ...options }, context));
    });
}
