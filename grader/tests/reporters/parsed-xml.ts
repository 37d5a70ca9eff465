import { SaxesParser } from 'saxes';

/** An element, with its own text alone. */
export interface Parsed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Parsed[];
  text: string;
}

/**
 * Reads a document as a strict parser does.
 *
 * @returns its root
 * @throws on anything that is not well-formed
 */
export function parsedXml(text: string): Parsed {
  const top: Parsed = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Parsed = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const add = (more: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  for (const event of ['comment', 'processinginstruction', 'doctype'] as const) {
    parser.on(event, () => {
      throw new Error(`There is a ${event}.`);
    });
  }
  parser.write(text).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('There is no element.');
  return root;
}

/** Every element of that name in it, at any depth. */
export function elements(within: Parsed, name: string): Parsed[] {
  return within.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elements(child, name),
  ]);
}
