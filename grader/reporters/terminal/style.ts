import type { Palette } from '../palette.ts';

/** How to lay out, in every function of this folder. */
export interface Style {
  readonly paint: Palette;
  readonly columns: number;
  readonly brief: boolean;
  readonly folder: string;
}
