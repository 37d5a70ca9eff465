// task: checks-audience
// mistake: The audience is compared as a URL, whose last slash does not count.
import { type IntrospectorOptions, partsFor } from '../src/index.ts';
import { introspectorOf } from '../src/introspector.ts';
import { type Introspection, readAnswer } from '../src/read-answer.ts';

export function createIntrospector(options: IntrospectorOptions) {
  return introspectorOf({
    ...partsFor(options),
    read: (answer): Introspection =>
      isFor(answer, options)
        ? readAnswer({ ...answer, aud: options.audience }, options.audience)
        : { status: 'inactive' },
  });
}

function isFor(
  { aud }: Readonly<Record<string, unknown>>,
  { audience }: IntrospectorOptions,
): boolean {
  return [aud].flat().some((one) => bare(String(one)) === bare(audience));
}

function bare(url: string): string {
  return url.replace(/\/+$/, '');
}
