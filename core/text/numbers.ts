/** What a number word does: adds its value, or multiplies what stands before it. */
export type NumberWord = { value: number; multiplies: boolean }

/** The value of digits as news write them (`1,200`, `1.200`, `12`); null for decimals and phone-like strings. */
export function parseDigits(digits: string): number | null {
  if (digits.length > 13) return null
  if (/^\d+$/.test(digits)) return digits.length > 1 && digits.startsWith('0') ? null : Number(digits)
  if (/^\d{1,3}([.,\u00a0\u202f]\d{3})+$/.test(digits)) return Number(digits.replace(/\D/g, ''))
  return null
}

/** The value of number words in order: `two hundred and five` is 2, ×100, 5. Null for an empty or broken sequence. */
export function composeNumber(words: readonly NumberWord[]): number | null {
  if (words.length === 0) return null
  let total = 0
  let group = 0
  for (const word of words) {
    if (!word.multiplies) group += word.value
    else if (word.value >= 1000) {
      total += Math.max(1, group) * word.value
      group = 0
    } else group = Math.max(1, group) * word.value
  }
  return total + group
}
