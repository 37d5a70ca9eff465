import type { Attack } from '../attack.ts';
import { aftermath } from './aftermath.ts';
import { assertions } from './assertions.ts';
import { bridge } from './bridge.ts';
import { bundler } from './bundler.ts';
import { callbacks } from './callbacks.ts';
import { deceit } from './deceit.ts';
import { folders } from './folder.ts';
import { handles } from './handles.ts';
import { insideNode } from './inside-node.ts';
import { output } from './output.ts';
import { pipe } from './pipe.ts';
import { reading } from './reading.ts';
import { resources } from './resources.ts';
import { runner } from './runner.ts';
import { runnerHijack } from './runner-hijack.ts';
import { slowTexts } from './slow-texts.ts';
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
  ...handles,
  ...insideNode,
  ...runnerHijack,
  ...output,
  ...submission,
  ...folders,
  ...bundler,
  ...bridge,
  ...resources,
  ...values,
  ...callbacks,
  ...slowTexts,
  ...aftermath,
  ...pipe,
];
