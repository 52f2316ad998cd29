/** Fields in the order in which an incident shows them, what is not measured by itself last. */
const ORDER = ['type', 'date', 'place', 'killed', 'injured', 'abducted', 'arrested', 'displaced', 'rest']

/** Entries by field, in that order. */
export function inOrder<T>(entries: readonly [field: string, value: T][]): [field: string, value: T][] {
  return entries.toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
}
