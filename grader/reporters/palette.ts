import { $, bold, cyan, dim, green, red, yellow } from 'kleur/colors';

type Paint = (text: string) => string;

/** The few colours that reports use, named for what they say. */
export interface Palette {
  readonly good: Paint;
  readonly bad: Paint;
  readonly partial: Paint;
  readonly quiet: Paint;
  readonly strong: Paint;
  readonly link: Paint;
}

/** kleur keeps its switch in a global; a reporter's output must depend on its arguments alone. */
function always(paint: (text: string) => string): Paint {
  return (text) => {
    const before = $.enabled;
    $.enabled = true;
    const painted = paint(text);
    $.enabled = before;
    return painted;
  };
}

const plain: Paint = (text) => text;

const coloured: Palette = {
  good: always(green),
  bad: always(red),
  partial: always(yellow),
  quiet: always(dim),
  strong: always(bold),
  link: always(cyan),
};

const uncoloured: Palette = {
  good: plain,
  bad: plain,
  partial: plain,
  quiet: plain,
  strong: plain,
  link: plain,
};

/** @param colour whether the text goes where colour is wanted */
export function palette(colour: boolean): Palette {
  return colour ? coloured : uncoloured;
}
