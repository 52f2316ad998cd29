import { hitsOf } from '#core/4-reports/words/annotate.ts'
import type { DateMention, DateRange } from '#core/time/read-dates.ts'
import { type Choice, type Named, sharesAmong } from './choices.ts'
import { ageOf, depthOf, type Told, type ToldSentence } from './told.ts'

/** A date that may be the attack's, with what speaks for it. */
export type DateOption = { range: DateRange; features: Named }

/** Year, month and day as numbers; null is unknown. */
export type WrittenDate = { year: number | null; month: number | null; day: number | null }

/** Every date a text names, the day it was published and the day the reader took. */
export function dateOptions(told: Told): DateOption[] {
  const mentions = told.sentences.flatMap((one) => one.dates.flatMap((date) => (date.range ? [{ one, date }] : [])))
  const times = new Map<string, number>()
  for (const { date } of mentions) times.set(keyOf(date.range), (times.get(keyOf(date.range)) ?? 0) + 1)
  let exact = 0
  const options = mentions.map(({ one, date }): DateOption => {
    const range = date.range as DateRange
    const features = aroundDate(one, date)
    const kind = kindOf(one, date)
    set(
      features,
      `kind ${kind}`,
      `depth ${depthOf(one.sentence)}`,
      `times ${Math.min(times.get(keyOf(range)) ?? 1, 3)}`,
    )
    const isExact = kind === 'day of a month' || kind === 'full date'
    set(features, `depth ${depthOf(one.sentence)} ${isExact ? 'exact' : 'other'}`)
    if (isExact) set(features, `exact number ${Math.min(exact++, 4)}`)
    if (told.anchor) {
      const age = ageOf(range.end, told.anchor)
      set(features, `age ${age}`, `age ${age} ${kind}`)
    }
    return { range, features }
  })
  if (!told.anchor) return options
  const read = told.reading.reports[0]?.date ?? null
  const asRead = read === null ? [] : options.filter(({ range }) => keyOf(range) === keyOf(read))
  for (const { features } of asRead) set(features, 'as read')
  const published: DateRange = { start: told.anchor, end: told.anchor, precision: 'days' }
  const beside: DateOption[] = [{ range: published, features: new Map([['published', 1]]) }]
  if (read && asRead.length === 0)
    beside.push({ range: read, features: new Map(['read', `read ${read.precision}`].map((name) => [name, 1])) })
  return [...options, ...beside]
}

function keyOf(range: DateRange | null): string {
  return `${range?.start} ${range?.end}`
}

function kindOf(one: ToldSentence, date: DateMention): string {
  const words = one.sentence.tokens.slice(date.from, date.to).map((token) => token.word)
  const precision = date.range?.precision ?? 'day'
  const hasYear = words.some((word) => /^(19|20)\d\d$/.test(word))
  const hasDay = words.some((word) => /^\d{1,2}(st|nd|rd|th)?$/.test(word))
  if (date.isExact && hasDay && (precision === 'day' || precision === 'days'))
    return hasYear ? 'full date' : 'day of a month'
  if (words.includes('ago')) return 'ago'
  if (precision === 'day' || precision === 'days') return hitIs(one, date, 'weekday') ? 'weekday' : 'today or near'
  return precision === 'month' && hasYear ? 'month with year' : precision
}

function hitIs(one: ToldSentence, date: DateMention, is: string): boolean {
  return hitsOf(one.sentence, 'date').some(
    (hit) => hit.from >= date.from && hit.from < date.to && hit.value.word.is === is,
  )
}

/** What stands around a date: words, the nearest word for a happening, who speaks, how the sentence tells. */
function aroundDate(one: ToldSentence, date: DateMention): Named {
  const { sentence, votes, telling, tolls } = one
  const words = sentence.tokens.map((token) => (token.kind === 'number' ? '#' : token.word))
  const features: Named = new Map()
  for (const word of [...words.slice(Math.max(0, date.from - 5), date.from), ...words.slice(date.to, date.to + 3)])
    features.set(`near ${word}`, 0.5)
  set(features, `before it ${words[date.from - 1] ?? 'nothing'}`)
  if (date.to < words.length) set(features, `after it ${words[date.to]}`)
  if (date.from <= 1) set(features, 'opens')
  const gaps = votes.map((vote) => ({ type: vote.type, gap: Math.max(date.from - vote.to, vote.from - date.to, 0) }))
  const nearest = gaps.sort((a, b) => a.gap - b.gap)[0]
  if (!nearest) set(features, 'no happening')
  else {
    const reach = nearest.gap <= 2 ? 'at it' : nearest.gap <= 6 ? 'near' : nearest.gap <= 15 ? 'off' : 'far'
    set(features, 'happening', `happening ${reach}`, `happening ${nearest.type}`, `happening ${nearest.type} ${reach}`)
  }
  for (const [name, holds] of Object.entries(telling)) if (holds) set(features, `telling ${name}`)
  for (const hit of hitsOf(sentence, 'speech'))
    if (Math.abs(hit.from - date.from) <= 3) set(features, `speech ${hit.value.act}`)
  if (tolls.length > 0) set(features, 'toll')
  return features
}

function set(features: Named, ...names: string[]): void {
  for (const name of names) features.set(name, 1)
}

/** Whether a date says what was asked, as far as it was asked. */
export function fits({ range }: DateOption, gold: WrittenDate): boolean {
  const [year, month, day] = range.end.split('-').map(Number)
  if (gold.year !== null && gold.year !== year) return false
  if (gold.month !== null && (range.precision === 'longer' || gold.month !== month)) return false
  const isDay = range.precision === 'day' || range.precision === 'days'
  return gold.day === null || (isDay && gold.day === day)
}

/** The likeliest year, month and day, each by what all dates together say. */
export function chosenDate(choice: Choice, options: readonly DateOption[]): WrittenDate {
  const shares = sharesAmong(
    choice,
    options.map(({ features }) => features),
  )
  const votes = { year: new Map<number, number>(), month: new Map<number, number>(), day: new Map<number, number>() }
  options.forEach(({ range }, i) => {
    const [year, month, day] = range.end.split('-').map(Number)
    const share = shares[i] ?? 0
    vote(votes.year, year, share)
    if (range.precision !== 'longer') vote(votes.month, month, share)
    if (range.precision === 'day') vote(votes.day, day, share)
    if (range.precision === 'days') vote(votes.day, day, share / 2)
  })
  return { year: most(votes.year), month: most(votes.month), day: most(votes.day) }
}

function vote(votes: Map<number, number>, value: number | undefined, share: number): void {
  if (value !== undefined) votes.set(value, (votes.get(value) ?? 0) + share)
}

function most(votes: ReadonlyMap<number, number>): number | null {
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
