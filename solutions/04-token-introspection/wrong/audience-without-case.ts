// task: checks-audience
// mistake: The audience is compared without regard to case.
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
  return [aud].flat().some((one) => String(one).toLowerCase() === audience.toLowerCase());
}
