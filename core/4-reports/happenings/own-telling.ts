import { addDays, type Day } from '#core/time/days.ts'
import type { ReportRead } from '../reading.ts'
import type { DateFound, DateSetting } from '../time-and-place/event-date.ts'
import { changed, hitsOf, readOnce, type Sentence, spanOfTokens } from '../words/annotate.ts'
import type { Frame } from './frames.ts'

/**
 * An item's sentences as one of its happenings tells them: its own as if they were all of the item, the others without words.
 * Sentences keep their index and where they stand.
 */
export function ownSentences(
  frame: Frame,
  happenings: readonly Frame[],
  sentences: readonly Sentence[],
): readonly Sentence[] {
  if (happenings.length < 2) return sentences
  const others = new Set(happenings.flatMap((other) => (other === frame ? [] : other.sentences)))
  const places = new Map(frame.sentences.map((index, place) => [index, place]))
  const isMain = frame === happenings[0]
  return sentences.map((sentence) => {
    if (others.has(sentence.index)) return silent(sentence)
    const place = places.get(sentence.index)
    return isMain || place === undefined ? sentence : changed(sentence, { place })
  })
}

/** A sentence without its words. */
const silent = readOnce(
  (sentence): Sentence =>
    changed(sentence, { isTitle: false, place: NOWHERE, tokens: [], starts: [], hits: [], ofKind: NO_HITS, read: [] }),
)

const NO_HITS: Sentence['ofKind'] = new Map()
/** Further down than any sentence stands. */
const NOWHERE = 1_000_000

const STEPS = { same_day: 0, next_day: 1, day_before: -1 } as const

/** The day of a further happening that is told by the day of the one before it ("the same day", "the next day"); null where it has one of its own. */
export function dayBeside(frame: Frame, before: ReportRead['date'], sentences: readonly Sentence[]): DateFound | null {
  const first = sentences[frame.sentences[0] ?? -1]
  if (before?.precision !== 'day' || !first) return null
  if (hitsOf(first, 'date').some(({ value: { word } }) => word.is === 'weekday' || word.is === 'month')) return null
  const hit = hitsOf(first, 'thread').find(({ value }) => value.thread in STEPS)
  if (!hit) return null
  const day: Day = addDays(before.start, STEPS[hit.value.thread as keyof typeof STEPS])
  const range = { start: day, end: day, precision: 'day' as const }
  const at = spanOfTokens(first, hit.from, hit.to)
  return {
    range,
    isExact: false,
    isOfTheWords: false,
    ...at,
    p: 0.75,
    why: 'counted from the day of the happening before',
  }
}

/** The same for how its date is read. */
export function ownDates(dates: DateSetting, sentences: readonly Sentence[]): DateSetting {
  return dates.sentences === sentences ? dates : { ...dates, sentences }
}
