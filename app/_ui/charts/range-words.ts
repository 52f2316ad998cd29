/** A range of counts as the page's language writes it, one number where both ends are the same. */
export function rangeWords(
  range: { low: number; high: number },
  t: (key: 'range', values: { low: number; high: number }) => string,
): string {
  return range.low === range.high ? String(range.low) : t('range', { low: range.low, high: range.high })
}
