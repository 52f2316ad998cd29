import { composeNumber, parseDigits } from '#core/text/numbers.ts'
import { type Day, dayOf } from '#core/time/days.ts'
import { type DateLookup, type DateMention, readDates } from '#core/time/read-dates.ts'
import { type Hit, hitAt, hitsOf, readOnce, type Sentence } from '../words/annotate.ts'

/** The day of publication where the outlet sits: an instant is turned into its zone, a bare day stays. */
export function publicationDay(published: string | null, timeZone: string | undefined): Day | null {
  if (!published) return null
  const bare = /^\d{4}-\d{2}-\d{2}$/.exec(published.trim())
  if (bare) return Number.isNaN(Date.parse(bare[0])) ? null : bare[0]
  const instant = new Date(published)
  if (Number.isNaN(instant.getTime())) return null
  if (!timeZone) return dayOf(instant)
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      instant,
    )
  } catch {
    // A zone nobody knows is a setting's mistake; UTC is at most a day off.
    return dayOf(instant)
  }
}

type DatesRead = { anchor: Day | null; monthFirst: boolean; from: number; dates: DateMention[] }

/** The dates of a sentence that were read before: without its dateline they may be others. */
const datesRead = readOnce((): DatesRead[] => [])

/** The dates a sentence names, counted from `anchor`. */
export function datesOf(sentence: Sentence, anchor: Day | null, monthFirst: boolean, from = 0): readonly DateMention[] {
  const known = datesRead(sentence)
  for (const one of known)
    if (one.anchor === anchor && one.monthFirst === monthFirst && one.from === from) return one.dates
  const dates = readDates(sentence.tokens, from, sentence.tokens.length, lookupFor(sentence, monthFirst), anchor)
  known.push({ anchor, monthFirst, from, dates })
  return dates
}

function lookupFor(sentence: Sentence, monthFirst: boolean): DateLookup {
  return {
    monthFirst,
    mayBegin: (token) => sentence.tokens[token]?.kind === 'number' || hasPartOfDate(sentence.starts[token]),
    wordAt: (token, is) => {
      const starts = sentence.starts[token]
      if (starts === undefined || starts.length === 0) return null
      for (const hit of starts) {
        if (hit.value.kind === 'date' && hit.value.word.is === is) return { word: hit.value.word, to: hit.to }
      }
      return null
    },
    numberAt: (token) => {
      const digits = sentence.tokens[token]
      if (digits?.kind === 'number') {
        const value = parseDigits(digits.word)
        return value === null ? null : { value, to: token + 1 }
      }
      const word = hitAt(sentence, token, 'number') ?? null
      if (word) {
        const value = composeNumber([word.value.number])
        return value === null ? null : { value, to: word.to }
      }
      const exact = hitAt(sentence, token, 'exact')
      return exact ? { value: exact.value.value, to: exact.to } : null
    },
  }
}

function hasPartOfDate(hits: readonly Hit[] | undefined): boolean {
  if (hits === undefined) return false
  for (const { value } of hits)
    if (value.kind === 'date' || value.kind === 'number' || value.kind === 'exact') return true
  return false
}

/**
 * The dateline at the head of an agency report (`SANTIAGO, 5 JAN 90 --`, `KYIV, Nov 20 (Reuters) -`): where it ends, in
 * tokens, and the day it names, which dates the report and not the happening.
 */
export function datelineOf(
  sentence: Sentence,
  anchor: Day | null,
  monthFirst: boolean,
): { to: number; day: Day | null } | null {
  const limit = Math.min(24, sentence.tokens.length)
  const first = sentence.tokens[0]
  if (!first?.isCapital && first?.kind !== 'number' && !first?.forms) return null
  for (let i = 1; i < limit; i++) {
    if (!/^[-–—]$/.test(sentence.tokens[i]?.word ?? '')) continue
    let to = i + 1
    while (/^[-–—]$/.test(sentence.tokens[to]?.word ?? '')) to++
    const dates = readDates(sentence.tokens, 0, i, lookupFor(sentence, monthFirst), anchor)
    const day = dates.find((date) => date.isExact)?.range?.start ?? null
    const isShort = i <= 7 && hitsOf(sentence, 'trigger').every((hit) => hit.from >= i)
    if (dates.length > 0 || isShort) return { to, day }
  }
  return null
}
