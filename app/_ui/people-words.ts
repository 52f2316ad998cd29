type Words = (key: string, values?: Record<string, string | number>) => string

/** People as a range with a lower bound: `3`, `3–5`, `at least 3`; null where nothing is told, which is not zero. */
export function peopleWords(low: number | null, high: number | null, t: Words): string | null {
  if (low === null) return high === null ? null : t('people.upTo', { high })
  if (high === null) return t('people.atLeast', { low })
  return low === high ? t('people.exact', { low }) : t('people.range', { low, high })
}
