/** A list of texts in one order, to be compared as a set; anything else as it is. */
export function sorted(value: unknown): unknown {
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
  return isList ? [...value].sort() : value;
}
