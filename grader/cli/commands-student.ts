import type { Command } from 'commander';
import type { CheckOptions } from '../commands/check.ts';
import type { CommandContext } from '../commands/context.ts';
import type { WatchOptions } from '../commands/watch.ts';
import type { Finish } from './finish.ts';
import { detailOption, sandboxOption, seedOption, typesOption } from './options.ts';

const SLUGS = 'exercises, by number or part of the name: 10, jwt-verify';

/** What a student types in their checkout. */
export function addStudentCommands(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  program.commandsGroup('For students:');
  program
    .command('menu')
    .description('where you are, and what to do next (kata alone does this; always exits with 0)')
    .action(async () => {
      const { menu } = await import('../commands/menu.ts');
      finish(await menu(context));
    });
  program
    .command('list')
    .description('every exercise, how its last check ended, its XP')
    .action(async () => {
      const { list } = await import('../commands/list.ts');
      finish(await list(context));
    });
  program
    .command('check')
    .description('check your code; without exercises, the whole level')
    .argument('[exercise...]', SLUGS)
    .addOption(sandboxOption())
    .addOption(detailOption())
    .addOption(seedOption())
    .addOption(typesOption())
    .action(async (slugs: string[], options: Omit<CheckOptions, 'slugs'>) => {
      const { check } = await import('../commands/check.ts');
      finish(await check({ ...options, slugs }, context));
    });
  program
    .command('watch')
    .description('check on every save; keys: enter again, n next, h hint, l list, q quit')
    .argument('[exercise...]', SLUGS)
    .option('--poll', 'look for changes instead of being told (also KATA_POLL=1)', false)
    .addOption(sandboxOption())
    .action(async (slugs: string[], options: Omit<WatchOptions, 'slugs'>) => {
      const { watch } = await import('../commands/watch.ts');
      const poll = options.poll || process.env['KATA_POLL'] === '1';
      finish(await watch({ ...options, slugs, poll }, context));
    });
  program
    .command('hint')
    .description('the next hint, for what fails first')
    .argument('[exercise]', 'an exercise; without one, the next unfinished')
    .argument('[task]', 'one of its tasks, by its id')
    .action(async (slug: string | undefined, task: string | undefined) => {
      const { hint } = await import('../commands/hint.ts');
      const chosen = {
        ...(slug === undefined ? {} : { slug }),
        ...(task === undefined ? {} : { task }),
      };
      finish(await hint(chosen, context));
    });
  program
    .command('lesson')
    .description('an exercise’s lesson, as plain text')
    .argument('[exercise]', 'an exercise; without one, the next unfinished')
    .action(async (slug: string | undefined) => {
      const { lesson } = await import('../commands/lesson.ts');
      finish(await lesson(slug === undefined ? {} : { slug }, context));
    });
  program
    .command('doctor')
    .description('what this machine lacks, and how to mend it')
    .action(async () => {
      const { doctor } = await import('../commands/doctor.ts');
      finish(await doctor(context));
    });
}
