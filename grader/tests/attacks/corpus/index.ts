import type { Attack } from '../attack.ts';
import { assertions } from './assertions.ts';
import { deceit } from './deceit.ts';
import { output } from './output.ts';
import { pipe } from './pipe.ts';
import { reading } from './reading.ts';
import { resources } from './resources.ts';
import { runner } from './runner.ts';
import { submission } from './submission.ts';
import { values } from './values.ts';
import { walls } from './walls.ts';

/** Every attack, in the order of the table. */
export const corpus: readonly Attack[] = [
  ...assertions,
  ...runner,
  ...deceit,
  ...reading,
  ...walls,
  ...output,
  ...submission,
  ...resources,
  ...values,
  ...pipe,
];
