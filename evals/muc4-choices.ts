import type { PlaceMention } from '#core/3-places/mention.ts'
import { littleAt, sentenceAround } from '#core/4-reports/words/annotate.ts'
import type { Named } from './choices.ts'
import { depthOf, has, type Told, type ToldSentence } from './told.ts'

/** Countries the set's agencies watch: each is asked for in every text, for a commentary may name only its parties. */
const WATCHED = ['SV', 'CO', 'PE', 'GT', 'CL', 'HN', 'BO', 'EC']

/** The countries a text may be about, with what speaks for each. */
export function countryOptions(told: Told): Map<string, Named> {
  const counts = new Map<string, Map<string, number>>()
  const order: string[] = []
  const sentences = told.sentences.map(({ sentence }) => sentence)
  for (const place of told.reading.places) {
    if (!place.country) continue
    const own = counts.get(place.country) ?? new Map<string, number>()
    counts.set(place.country, own)
    if (place.kind === 'in_organisation') {
      add(own, 'in a name', 1)
      continue
    }
    if (!order.includes(place.country)) order.push(place.country)
    const around = sentenceAround(sentences, place.start, place.end)
    const kind = kindOf(place)
    add(own, 'named', place.p)
    add(own, `named ${kind}`, place.p)
    add(own, `role ${place.role}`, place.p)
    if (place.isDateline) add(own, 'dateline', 1)
    if (place.isForeignDateline) add(own, 'foreign dateline', 1)
    const one = around && told.sentences[around.index]
    if (one) countAround(own, one, kind, place.p)
  }
  return scored(counts, order, told)
}

function countAround(own: Map<string, number>, one: ToldSentence, kind: string, p: number): void {
  if (one.sentence.place < 4) add(own, `head ${depthOf(one.sentence)}`, 1)
  if (one.votes.length > 0) {
    add(own, 'told', p)
    add(own, `told ${kind}`, p)
    if (one.sentence.place < 8) add(own, 'told early', p)
  }
  if (one.votes.some((vote) => vote.weight >= 1.5)) add(own, 'told plainly', p)
  if (one.tolls.length > 0) add(own, 'with a toll', p)
}

function scored(counts: Map<string, Map<string, number>>, order: readonly string[], told: Told): Map<string, Named> {
  const sums = new Map<string, number>()
  for (const own of counts.values()) for (const [name, count] of own) add(sums, name, count)
  const options = new Map<string, Named>()
  for (const [country, own] of counts) {
    const features = new Map<string, number>([[`is ${country}`, 1]])
    for (const [name, count] of own) {
      features.set(`much ${name}`, Math.log1p(count) * 0.7)
      features.set(`share ${name}`, count / (sums.get(name) ?? 1))
    }
    if (told.reading.about?.code === country) features.set('about', 1).set('about share', told.reading.about.share)
    const rank = order.indexOf(country)
    if (rank >= 0) features.set(`rank ${Math.min(rank, 3)}`, 1)
    told.reading.reports.slice(0, 4).forEach((report, i) => {
      if (report.place?.country === country) features.set(i === 0 ? 'place of first' : 'place of other', 1)
    })
    options.set(country, features)
  }
  for (const country of WATCHED)
    if (!options.has(country))
      options.set(
        country,
        new Map([
          ['not named', 1],
          [`is ${country}`, 1],
        ]),
      )
  return options
}

function kindOf(place: PlaceMention): string {
  if (place.kind === 'demonym') return 'people'
  return place.precision === 6 || place.feature?.startsWith('PCL') ? 'country' : 'town'
}

/** The numbers of people harmed that a text may mean, with what speaks for each; one is always asked for. */
export function tollOptions(told: Told, harm: 'killed' | 'injured'): Map<number, Named> {
  const options = new Map<number, Named>()
  let before: { one: ToldSentence; best: number } | null = null
  let isFirst = true
  for (const one of told.sentences) {
    for (const toll of one.tolls) {
      const best = toll.toll.best
      if (toll.harm !== harm || !best) continue
      const own = option(options, best)
      own.set('mentions', Math.min(2, (own.get('mentions') ?? 0) + 0.5))
      for (const name of aroundToll(one, toll)) own.set(name, 1)
      if (isFirst) own.set('first', 1)
      isFirst = false
      if (before && one.sentence.index - before.one.sentence.index <= 1)
        option(options, best + before.best).set(before.one === one ? 'sum in a sentence' : 'sum of two sentences', 1)
      before = { one, best }
    }
  }
  if (!options.has(1)) {
    const single = option(options, 1).set('one though not told', 1)
    if (
      told.sentences.some((one) =>
        one.sentence.hits.some((hit) => hit.value.kind === 'harm' && hit.value.harm === harm),
      )
    )
      single.set('harm without number', 1)
  }
  if (isFirst) option(options, 1).set('no number at all', 1)
  const greatest = Math.max(...options.keys())
  const read = told.reading.reports.map((report) => report[harm]?.best ?? null)
  for (const [count, own] of options) {
    own.set(`size ${count === 1 ? 'one' : count < 4 ? 'few' : count < 10 ? 'some' : count < 30 ? 'many' : 'most'}`, 1)
    if (count === greatest && count > 1) own.set('greatest', 1)
    if (options.size === 1) own.set('only', 1)
    own.set('others', Math.min(options.size, 6) / 6)
    if (read[0] === count) own.set('as read', 1)
    if (read.slice(1).includes(count)) own.set('as read of another', 1)
    own.set('bias', 1)
  }
  return options
}

function aroundToll(one: ToldSentence, toll: ToldSentence['tolls'][number]): string[] {
  const { sentence, telling } = one
  const names = [`depth ${depthOf(sentence)}`, `why ${toll.why}`]
  names.push(...(toll.who.length > 0 ? toll.who.map((who) => `who ${who}`) : ['nobody named']))
  for (const [name, holds] of Object.entries(telling)) if (holds) names.push(`telling ${name}`)
  for (const vote of one.votes) names.push(`type ${vote.type}`)
  for (const hit of sentence.hits) if (hit.value.kind === 'actor') names.push(`actor ${hit.value.actor}`)
  if (has(one, 'weapon')) names.push('weapon')
  if (one.dates.length > 0) names.push('dated')
  if (littleAt(sentence, toll.from - 1, 'aux') !== null) names.push('passive')
  names.push(
    `verb ${sentence.tokens
      .slice(toll.from, toll.to)
      .map((token) => token.word)
      .join(' ')}`,
  )
  return names
}

function option(options: Map<number, Named>, count: number): Named {
  const own = options.get(count) ?? new Map<string, number>()
  options.set(count, own)
  return own
}

function add(counts: Map<string, number>, name: string, value: number): void {
  counts.set(name, (counts.get(name) ?? 0) + value)
}
