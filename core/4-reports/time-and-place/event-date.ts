import { addDays, type Day } from '#core/time/days.ts'
import type { DateMention, DateRange } from '#core/time/read-dates.ts'
import type { TypeVote } from '../kinds/event-types.ts'
import { hitsOf, isComma, isYearWord, littleAt, readOnce, type Sentence, spanOfTokens } from '../words/annotate.ts'
import { unrealAt } from '../words/passages.ts'
import { datelineOf, datesOf } from './dates-read.ts'

export type DateFound = {
  range: DateRange
  isExact: boolean
  isOfTheWords: boolean
  start: number
  end: number
  p: number
  why: string
}

/** What the date of a happening is read from. */
export type DateSetting = {
  sentences: readonly Sentence[]
  /** Tokens of the dateline in the sentence it opens. */
  dateline: { sentence: number; to: number } | null
  anchor: Day | null
  monthFirst: boolean
}

/** What dates are counted from: the day of publication, else the dateline's. */
export function dateSetting(sentences: readonly Sentence[], published: Day | null, monthFirst: boolean): DateSetting {
  const opening = sentences.find((sentence) => !sentence.isTitle)
  const dateline = opening ? datelineOf(opening, published, monthFirst) : null
  return {
    sentences,
    dateline: opening && dateline ? { sentence: opening.index, to: dateline.to } : null,
    anchor: published ?? dateline?.day ?? null,
    monthFirst,
  }
}

/** Sentences in which the day of a month told elsewhere is looked for. */
const HEAD_SENTENCES = 15

/** Words older than this do not date what is told as news. */
const NEWS_DAYS = 62

/** Whether a sentence tells of another time: it names an old day or a past year, and no recent day. */
export function isOfOldTimes(sentence: Sentence, setting: DateSetting): boolean {
  return setting.anchor !== null && !sentence.isTitle && sentence.place !== 0 && tellsOldTimes(sentence, setting)
}

const tellsOldTimes = readOnce(
  (sentence, { anchor, monthFirst }: Pick<DateSetting, 'anchor' | 'monthFirst'>): boolean => {
    if (!anchor) return false
    const ranges = datesOf(sentence, anchor, monthFirst).flatMap(({ range }) => (range ? [range] : []))
    if (ranges.some((range) => !isOld(range, anchor))) return false
    const thisYear = Number(anchor.slice(0, 4))
    const hasPastYear = sentence.tokens.some((token) => isYearWord(token) && Number(token.word) < thisYear)
    return hasPastYear || ranges.some((range) => range.precision !== 'day' || range.end < addDays(anchor, -NEWS_DAYS))
  },
)

/**
 * When the happening took place: the date nearest its own word, never the day somebody spoke of it. Without any date
 * words it is the day of publication or the one before; without a day of publication it stays unknown.
 */
export function eventDate(votes: readonly TypeVote[], setting: DateSetting): DateFound | null {
  const seen = new Set<number>()
  let ofTheWords: DateFound | null = null
  for (const vote of votes) {
    if (seen.has(vote.sentence)) continue
    seen.add(vote.sentence)
    const found = dateIn(vote.sentence, vote.from, setting, 0.85, DECLARED.has(vote.type))
    if (!found) continue
    // "reported today that …": a day of a month told with the happening further on is its own
    if (found.isOfTheWords) ofTheWords ??= found
    else if (!ofTheWords || found.isExact) return refined(found, setting)
  }
  if (ofTheWords) return ofTheWords
  for (const vote of votes.slice(0, 2)) {
    for (const near of [vote.sentence + 1, vote.sentence - 1]) {
      const found = dateIn(near, null, setting, 0.6)
      if (found) return found
    }
  }
  const first = votes[0]
  if (first && isAtHead(setting.sentences[first.sentence])) {
    for (const head of setting.sentences.filter(isAtHead)) {
      const found = dateIn(head.index, null, setting, 0.6)
      if (found) return { ...found, why: 'a date at the head of the text' }
    }
  }
  if (!first || !setting.anchor) return null
  const alone = dayItBegan(votes, setting) ?? dayToldAlone(setting)
  if (alone) return alone
  const range: DateRange = { start: addDays(setting.anchor, -1), end: setting.anchor, precision: 'days' }
  return {
    range,
    isExact: false,
    isOfTheWords: false,
    start: first.start,
    end: first.end,
    p: 0.5,
    why: 'told as news without a day: published that day or the day before',
  }
}

/** The title and the first sentences of most items tell one happening. */
function isAtHead(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && (sentence.isTitle || sentence.place < 3)
}

/** What began within these many days is still news. */
const BEGAN_DAYS = 14

/** "Stuck at a checkpoint since Monday": where no other day is told, the happening is dated by its beginning. */
function dayItBegan(votes: readonly TypeVote[], setting: DateSetting): DateFound | null {
  for (const index of new Set(votes.map((vote) => vote.sentence))) {
    const sentence = setting.sentences[index]
    if (!sentence || !setting.anchor) continue
    for (const mention of datesOf(sentence, setting.anchor, setting.monthFirst)) {
      const { range, isExact } = mention
      if (range?.precision !== 'day' || !isStartOfCount(sentence, mention) || isAhead(range, setting.anchor)) continue
      if (range.start < addDays(setting.anchor, -BEGAN_DAYS)) continue
      const span = spanOfTokens(sentence, mention.from, mention.to)
      return { range, isExact, isOfTheWords: false, ...span, p: 0.55, why: 'going on since that day' }
    }
  }
  return null
}

/** The first day of a month within the last weeks that the head tells at all, where no date stands with the happening. */
function dayToldAlone(setting: DateSetting): DateFound | null {
  for (const sentence of setting.sentences.slice(0, HEAD_SENTENCES)) {
    const from = setting.dateline?.sentence === sentence.index ? setting.dateline.to : 0
    for (const mention of datesOf(sentence, setting.anchor, setting.monthFirst, from)) {
      const { range, isExact } = mention
      if (!isExact || range?.precision !== 'day' || isAhead(range, setting.anchor) || isOld(range, setting.anchor))
        continue
      if (isDayOfSpeech(sentence, mention, null) || isStartOfCount(sentence, mention)) continue
      if (unrealAt(sentence, mention.from)) continue
      const span = spanOfTokens(sentence, mention.from, mention.to)
      return { range, isExact, isOfTheWords: false, ...span, p: 0.5, why: 'the only recent day the head tells' }
    }
  }
  return null
}

/** "Reported today", nearer to who speaks than to the happening's word: it may be the day of the words alone. */
function isNearSpeech(sentence: Sentence, mention: DateMention, trigger: number): boolean {
  if (mention.isExact) return false
  const own = Math.abs(trigger - mention.from)
  return hitsOf(sentence, 'speech').some(
    ({ from, to, value }) =>
      (value.act === 'say' || value.act === 'according') &&
      Math.max(mention.from - to, from - mention.to) < Math.min(own, SPEECH_REACH),
  )
}

/** Words that a day of the words stands further off than any other date of its sentence. */
const FAR = 30

/** How far from its date a word for speaking may stand, in words. */
const SPEECH_REACH = 5

/** A month or week told with the happening, and its day told in another sentence of the head. */
function refined(found: DateFound, setting: DateSetting): DateFound {
  if (found.range.precision !== 'month' && found.range.precision !== 'week') return found
  for (const sentence of setting.sentences.slice(0, HEAD_SENTENCES)) {
    const from = setting.dateline?.sentence === sentence.index ? setting.dateline.to : 0
    for (const { range, isExact, ...at } of datesOf(sentence, setting.anchor, setting.monthFirst, from)) {
      if (!isExact || range?.precision !== 'day' || range.start < found.range.start || range.end > found.range.end)
        continue
      return {
        ...found,
        range,
        isExact,
        ...spanOfTokens(sentence, at.from, at.to),
        p: 0.7,
        why: 'the day within the time told',
      }
    }
  }
  return found
}

/** Kinds that are done by saying so: a state of emergency is declared, a truce announced. */
const DECLARED: ReadonlySet<string> = new Set(['other'])

function dateIn(
  index: number,
  trigger: number | null,
  setting: DateSetting,
  p: number,
  isDeclared = false,
): DateFound | null {
  const sentence = setting.sentences[index]
  if (!sentence) return null
  const from = setting.dateline?.sentence === index ? setting.dateline.to : 0
  let best: { mention: DateMention; distance: number; isOfTheWords: boolean } | null = null
  for (const mention of datesOf(sentence, setting.anchor, setting.monthFirst, from)) {
    if (!mention.range || isAhead(mention.range, setting.anchor)) continue
    if (!isDeclared && isDayOfSpeech(sentence, mention, trigger)) continue
    if (trigger === null && isOld(mention.range, setting.anchor)) continue
    if (mention.range.precision === 'longer' || unrealAt(sentence, mention.from) === 'negated') continue
    if (isStartOfCount(sentence, mention)) continue
    const isOfTheWords = !isDeclared && trigger !== null && isNearSpeech(sentence, mention, trigger)
    const distance = (trigger === null ? mention.from : Math.abs(mention.from - trigger)) + (isOfTheWords ? FAR : 0)
    if (!best || distance < best.distance) best = { mention, distance, isOfTheWords }
  }
  if (!best?.mention.range) return null
  const span = spanOfTokens(sentence, best.mention.from, best.mention.to)
  const why = trigger === null ? 'a date in the next sentence' : 'the date told with the happening'
  const { mention, isOfTheWords } = best
  const days = isOfTheWords ? null : daysFrom(sentence, mention, setting, from)
  if (days) return { ...days, isExact: mention.isExact, isOfTheWords, p, why: 'the days told with the happening' }
  return { range: best.mention.range, isExact: mention.isExact, isOfTheWords, ...span, p, why }
}

/** Words between the two ends of some days, at most (`between Tuesday and Thursday`, `du mardi au jeudi`). */
const DAYS_GAP = 3
const MOST_DAYS = 31

/** The days of which a day is the first or the last, where two are told as one stretch. */
function daysFrom(
  sentence: Sentence,
  mention: DateMention,
  setting: DateSetting,
  from: number,
): { range: DateRange; start: number; end: number } | null {
  const all = datesOf(sentence, setting.anchor, setting.monthFirst, from).filter(
    ({ range }) => range?.precision === 'day',
  )
  const at = all.findIndex((one) => one.from === mention.from)
  for (const [first, last] of [
    [all[at], all[at + 1]],
    [all[at - 1], all[at]],
  ]) {
    if (!first?.range || !last?.range || !isLinked(sentence, first.to, last.from)) continue
    const range: DateRange = { start: first.range.start, end: last.range.end, precision: 'days' }
    if (range.start >= range.end || range.end > addDays(range.start, MOST_DAYS)) continue
    return { range, ...spanOfTokens(sentence, first.from, last.to) }
  }
  return daysOfMonth(sentence, mention)
}

/** `between 10 and 17 October`: the first day is told by its number alone. */
function daysOfMonth(
  sentence: Sentence,
  { range, isExact, from, to }: DateMention,
): { range: DateRange; start: number; end: number } | null {
  if (!isExact || range?.precision !== 'day') return null
  for (let at = from - 2; at >= Math.max(0, from - 1 - DAYS_GAP); at--) {
    const day = sentence.tokens[at]
    if (day?.kind !== 'number') continue
    const first = Number(day.word)
    if (!isLinked(sentence, at + 1, from) || !(first >= 1 && first < Number(range.end.slice(8)))) return null
    const start = `${range.end.slice(0, 8)}${String(first).padStart(2, '0')}`
    return { range: { start, end: range.end, precision: 'days' }, ...spanOfTokens(sentence, at, to) }
  }
  return null
}

/** Whether nothing but "and", "to" and small words stands between two days. */
function isLinked(sentence: Sentence, from: number, to: number): boolean {
  // "بين الخميس والسبت": the Arabic "and" is part of the day's word
  if (to === from) return sentence.tokens[to]?.word.startsWith('و') === true && sentence.tokens[to]?.forms !== null
  if (to - from < 1 || to - from > DAYS_GAP) return false
  let hasLink = false
  for (let i = from; i < to; i++) {
    const isLink =
      littleAt(sentence, i, 'and') !== null || littleAt(sentence, i, 'to') !== null || sentence.tokens[i]?.word === 'و'
    hasLink ||= isLink
    if (!isLink && littleAt(sentence, i, 'article') === null && (sentence.tokens[i]?.word.length ?? 9) > 2) return false
    if (sentence.tokens[i]?.kind === 'mark') return false
  }
  return hasLink
}

/** "Said on Tuesday", "on Tuesday said": the day of the words, not of the deed, except where the deed is a declaration. */
function isDayOfSpeech(sentence: Sentence, mention: DateMention, trigger: number | null): boolean {
  return hitsOf(sentence, 'speech').some((hit) => {
    if (hit.value.act === 'allege' || hit.value.act === 'according') return false
    if (opensWhatIsSaid(sentence, mention.to) && mention.from - hit.to >= 0 && mention.from - hit.to <= SPEAKER)
      return true
    const isAfter = mention.from >= hit.to && mention.from - hit.to <= 2
    const isParted = /^[,،;]$/.test(sentence.tokens[mention.to]?.word ?? '')
    const isBefore = hit.from >= mention.to && hit.from - mention.to <= 1 && !isParted
    if (!isAfter && !isBefore) return false
    return trigger === null || Math.abs(trigger - mention.from) > 2
  })
}

/** "A spokesman of the agency said on Sunday that …": what follows the day is what was said on it. */
function opensWhatIsSaid(sentence: Sentence, token: number): boolean {
  const { word, forms } = sentence.tokens[isComma(sentence, token) ? token + 1 : token] ?? { word: '', forms: null }
  return [word, ...(forms ?? [])].some((form) => THAT.has(form))
}

const THAT = new Set(['that', 'que', 'qu', 'ان', 'بان']) // as words are folded
/** Words that name who speaks between a verb of saying and its day. */
const SPEAKER = 16

function isAhead(range: DateRange, anchor: Day | null): boolean {
  return anchor !== null && range.start > addDays(anchor, 1)
}

function isOld(range: DateRange, anchor: Day | null): boolean {
  return anchor !== null && range.end < addDays(anchor, -NEWS_DAYS)
}

/** "Since Monday" begins a count, it dates nothing. */
function isStartOfCount(sentence: Sentence, mention: DateMention): boolean {
  for (let i = Math.max(0, mention.from - 2); i < mention.from; i++) {
    if (
      sentence.starts[i]?.some(
        (hit) =>
          hit.value.kind === 'passage' && (hit.value.passage === 'background' || hit.value.passage === 'running'),
      )
    )
      return true
  }
  return false
}
