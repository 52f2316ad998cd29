import { type Choice, fitNamed, hashed, type Named, weigh, yesOrNo } from './choices.ts'
import { countryCode, countryName } from './countries.ts'
import { bestThreshold } from './fit-head.ts'
import { countryOptions, tollOptions } from './muc4-choices.ts'
import { BITS, fitHeads, type Heads, type HeadText, oddsOfLabels } from './muc4-heads.ts'
import { mucSentences } from './muc4-sentences.ts'
import type { MucRow } from './report-sets.ts'
import type { Told } from './told.ts'
import { featuresOfTold } from './told-features.ts'

/** What MUC-4 asks of a text: its incidents, by type and country, with how many people they harmed. */
export type MucIncident = { type: string; country: string | null; killed: number | null; injured: number | null }

/** A text of the set with all its options, read once. */
export type MucText = HeadText & {
  id: string
  templates: MucRow['templates']
  countries: Map<string, Named>
  tolls: Record<'killed' | 'injured', Map<number, Named>>
}

/** Log-odds from which on a text is relevant, and tells of a type once and twice. */
type Thresholds = Record<'relevant' | 'once' | 'twice', number>
type Choices = Record<'country' | 'killed' | 'injured', Choice>

export type MucModel = Choices & { heads: Heads; thresholds: Thresholds }

const HARMS = ['killed', 'injured'] as const
const LEARNT_TYPES = ['ATTACK', 'BOMBING', 'KIDNAPPING'] as const
/** Fewer texts than this tell of two kidnappings. */
const TWICE = ['ATTACK', 'BOMBING'] as const

const LABELS: Record<string, (templates: MucRow['templates']) => boolean> = {
  relevant: (templates) => templates.length > 0,
  ...Object.fromEntries(LEARNT_TYPES.map((type) => [type, (all: MucRow['templates']) => timesOf(type, all) >= 1])),
  ...Object.fromEntries(TWICE.map((type) => [`${type} twice`, (all: MucRow['templates']) => timesOf(type, all) >= 2])),
}

function timesOf(type: string, templates: MucRow['templates']): number {
  return templates.filter((one) => one.type[0]?.split(' / ')[0] === type).length
}

export function mucText(row: MucRow, told: Told): MucText {
  return {
    id: row.id,
    templates: row.templates,
    features: hashed(featuresOfTold(told), BITS),
    sentences: mucSentences(told, row.templates, BITS),
    labels: new Map(Object.entries(LABELS).map(([label, isYes]) => [label, isYes(row.templates)])),
    countries: countryOptions(told),
    tolls: { killed: tollOptions(told, 'killed'), injured: tollOptions(told, 'injured') },
  }
}

/** Fits what the set is answered with: heads for relevance and types, choices of the country and of the numbers harmed. */
export function fitMuc(texts: readonly MucText[], lent: readonly HeadText[]): MucModel {
  const { heads, unseen } = fitHeads(texts, lent)
  const relevant = texts.filter((one) => one.templates.length > 0)
  const tolls = (harm: (typeof HARMS)[number]) =>
    fitNamed(
      relevant.flatMap((one) => {
        const gold = new Set(one.templates.map((template) => template.casualties[harm]))
        return [...one.tolls[harm]].map(([count, features]) => yesOrNo(features, gold.has(count)))
      }),
      3,
      2,
    )
  const country = fitNamed(
    relevant.map((one) => {
      const gold = new Set(one.templates.map((template) => goldCountry(template.country)))
      return [...one.countries].map(([code, features]) => ({ features, isRight: gold.has(code) }))
    }),
    1,
    3,
  )
  return { heads, thresholds: thresholdsOf(texts, unseen), country, killed: tolls('killed'), injured: tolls('injured') }
}

/** Log-odds from which on types, and second incidents of a type, may be given. */
const CUTS = [-1.8, -1.5, -1.2, -0.9, -0.6, -0.3, 0, 0.3]

/** Where heads begin to say yes: relevance for its own F1, types for that of the bags of incidents they make together. */
function thresholdsOf(texts: readonly MucText[], unseen: readonly ReadonlyMap<string, number>[]): Thresholds {
  const told = texts.map((one) => ({ isYes: one.templates.length > 0 }))
  // Half way to even odds: the best threshold of a few hundred texts is partly their chance.
  const relevant =
    bestThreshold(
      told,
      unseen.map((odds) => odds.get('relevant') ?? 0),
    ).threshold / 2
  let best = { f1: -1, once: 0, twice: 0 }
  for (const once of CUTS) {
    for (const twice of CUTS) {
      const counts = { right: 0, given: 0, asked: 0 }
      texts.forEach((one, i) => {
        const types = typesOf(unseen[i] ?? new Map(), { relevant, once, twice })
        for (const type of new Set(types)) {
          const given = types.filter((other) => other === type).length
          counts.right += Math.min(given, timesOf(type, one.templates))
        }
        counts.given += types.length
        counts.asked += one.templates.filter((template) => !template.optional).length
      })
      const f1 = (2 * counts.right) / (counts.given + counts.asked)
      if (f1 > best.f1) best = { f1, once, twice }
    }
  }
  return { relevant, once: best.once, twice: best.twice }
}

/** The types of a text's incidents by the log-odds of its labels. */
function typesOf(odds: ReadonlyMap<string, number>, { relevant, once, twice }: Thresholds): string[] {
  const of = (label: string) => odds.get(label) ?? 0
  if (of('relevant') <= relevant) return []
  const types: string[] = LEARNT_TYPES.filter((type) => of(type) > once)
  if (types.length === 0) types.push([...LEARNT_TYPES].sort((a, b) => of(b) - of(a))[0] ?? 'ATTACK')
  for (const type of TWICE) if (types.includes(type) && of(`${type} twice`) > twice) types.push(type)
  return types
}

/**
 * A number of people harmed is given from this log-odds on; below, it stays unknown. Few texts count their injured, so
 * that even a number that stands in the text has low odds; lower still are only texts without any.
 */
const TOLL_ODDS = { killed: -2, injured: -3 }

/** The incidents a text tells, as the set counts them. */
export function incidentsOf(model: MucModel, text: MucText): MucIncident[] {
  const types = typesOf(oddsOfLabels(model.heads, text), model.thresholds)
  const country = best(model.country, text.countries)[0]?.[0] ?? null
  const killed = countsOf(model, text, 'killed')
  const injured = countsOf(model, text, 'injured')
  return types.map((type, i) => ({
    type,
    country: countryName(country),
    killed: killed[i] ?? null,
    injured: injured[i] ?? null,
  }))
}

function countsOf(model: MucModel, text: MucText, harm: (typeof HARMS)[number]): number[] {
  return best(model[harm], text.tolls[harm]).flatMap(([count, odds]) => (odds > TOLL_ODDS[harm] ? [count] : []))
}

function best<Key>(choice: Choice, options: Map<Key, Named>): [Key, number][] {
  return [...options]
    .map(([key, features]): [Key, number] => [key, weigh(choice, features)])
    .sort((a, b) => b[1] - a[1])
}

function goldCountry(name: string | null | undefined): string | null {
  return countryCode(name?.replace(/[()?]/g, '').split(' / ')[0]?.trim() ?? null)
}
