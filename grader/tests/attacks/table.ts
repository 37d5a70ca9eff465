import type { Attack } from './attack.ts';

/** What an attack got in one way; `null` when it was not tried there. */
export type Loot = readonly string[] | null;

export interface Row {
  readonly attack: Attack;
  readonly plain: Loot;
  readonly process: Loot;
  readonly os: Loot;
}

const widths = { name: 52, cell: 34 };

/** The heading of the table. */
export function heading(): string {
  return line('attack', 'plain Vitest + MSW', '--sandbox process', '--sandbox os');
}

/** One attack and what it got, each way. */
export function rowText({ attack, plain, process, os }: Row): string {
  return line(attack.name, told(plain), told(process), told(os));
}

/** The counts below the table. */
export function summary(rows: readonly Row[]): string {
  const won = (way: 'plain' | 'process' | 'os') => {
    const tried = rows.filter((row) => row[way] !== null);
    return `${tried.filter((row) => (row[way]?.length ?? 0) > 0).length} of ${tried.length}`;
  };
  return line(`${rows.length} attacks; got something:`, won('plain'), won('process'), won('os'));
}

function told(loot: Loot): string {
  if (loot === null) return '-';
  return loot.length === 0 ? 'nothing' : loot.join(', ');
}

function line(name: string, ...cells: string[]): string {
  const padded = cells.map((cell) => cut(cell, widths.cell).padEnd(widths.cell));
  return `${cut(name, widths.name).padEnd(widths.name)}  ${padded.join('  ')}`.trimEnd();
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
