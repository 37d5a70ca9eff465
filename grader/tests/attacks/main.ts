/**
 * `npm run attacks`: runs every attack three ways and prints what each got. Words after it choose attacks
 * by a part of their name. Ends with 1 when kata lost anything, or when the plain harness did not.
 *
 * @module
 */
import { detectSandbox } from '../../subject/sandbox.ts';
import type { Attack } from './attack.ts';
import { corpus } from './corpus/index.ts';
import { heading, type Loot, type Row, rowText, summary } from './table.ts';
import { againstKata } from './ways/kata.ts';
import { againstPlainVitest } from './ways/plain-vitest.ts';

const words = process.argv.slice(2);
const chosen = corpus.filter(({ name }) => words.every((word) => name.includes(word)));
if (chosen.length === 0) {
  process.stderr.write(`✗ No attack has a name with ${words.join(' and ')} in it.\n`);
  process.exit(2);
}

const sandbox = await detectSandbox();
const note = (text: string) => process.stderr.write(`${text}\n`);
note(`${chosen.length} attacks against kata --sandbox process …`);
const byProcess = await againstKata('process', chosen);
if (sandbox.kind === 'process') note(`--sandbox os is left out: ${sandbox.reason}`);
else note(`… against kata --sandbox os …`);
const byOs = sandbox.kind === 'os' ? await againstKata('os', chosen) : null;
note('… and against a plain harness, one run each.');

process.stdout.write(`${heading()}\n`);
const rows: Row[] = [];
for (const attack of chosen) {
  const row: Row = {
    attack,
    plain: await plainLoot(attack),
    process: byProcess.of.get(attack)?.loot ?? [],
    os: byOs === null ? null : (byOs.of.get(attack)?.loot ?? []),
  };
  rows.push(row);
  process.stdout.write(`${rowText(row)}\n`);
}
process.stdout.write(`\n${summary(rows)}\n`);

const got = (loot: Loot) => (loot?.length ?? 0) > 0;
const lost = rows.some((row) => got(row.process) || got(row.os));
// A corpus that a defenceless harness withstands proves nothing.
const tried = rows.filter((row) => row.plain !== null);
const toothless =
  words.length === 0 && tried.filter((row) => got(row.plain)).length * 5 < tried.length * 2;
if (toothless) note('✗ The plain harness lost fewer than two in five: is the corpus still sharp?');
process.exitCode = lost || toothless ? 1 : 0;

async function plainLoot(attack: Attack): Promise<Loot> {
  return attack.notInPlain === undefined ? againstPlainVitest(attack) : null;
}
