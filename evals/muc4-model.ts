import { type Head, openModel, type StoredModel, storeHead } from '#core/4-reports/linear-model.ts'
import {
  type Choice,
  fitNamed,
  fitYesOrNo,
  hashed,
  type Named,
  oddsAbove,
  type Sparse,
  weigh,
  yesOrNo,
} from './choices.ts'
import { countryCode, countryName } from './countries.ts'
import { bestThreshold } from './fit-head.ts'
import { countryOptions, tollOptions } from './muc4-choices.ts'
import type { MucRow } from './report-sets.ts'
import { featuresOfTold, type Told } from './told.ts'

/** What MUC-4 asks of a text: its incidents, by type and country, with how many people they harmed. */
export type MucIncident = { type: string; country: string | null; killed: number | null; injured: number | null }

/** A text of the set with all its options, read once. */
export type MucText = {
  id: string
  templates: MucRow['templates']
  features: Sparse
  countries: Map<string, Named>
  tolls: Record<'killed' | 'injured', Map<number, Named>>
}

export type MucModel = { heads: Map<string, Head>; country: Choice; killed: Choice; injured: Choice }
export type StoredMucModel = StoredModel & { choices: Record<'country' | 'killed' | 'injured', Choice> }

const BITS = 15
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
    countries: countryOptions(told),
    tolls: { killed: tollOptions(told, 'killed'), injured: tollOptions(told, 'injured') },
  }
}

/** Fits what the set is answered with: heads for relevance and types, choices of the country and of the numbers harmed. */
export function fitMuc(texts: readonly MucText[]): MucModel {
  const heads = new Map<string, Head>()
  const unseen = new Map<string, number[]>()
  for (const [label, isYes] of Object.entries(LABELS)) {
    const examples = texts.map((one) => ({ features: one.features, isYes: isYes(one.templates) }))
    heads.set(label, fitYesOrNo(examples, BITS))
    unseen.set(label, unseenOdds(examples))
  }
  for (const [label, threshold] of thresholdsOf(texts, unseen)) {
    const head = heads.get(label)
    if (head) heads.set(label, { ...head, threshold })
  }
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
  return { heads, country, killed: tolls('killed'), injured: tolls('injured') }
}

/** Folds for thresholds; what is unseen there sets where a head begins to say yes. */
const FOLDS = 5

function unseenOdds(examples: readonly { features: Sparse; isYes: boolean }[]): number[] {
  const odds = new Array<number>(examples.length).fill(0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const head = fitYesOrNo(
      examples.filter((_, i) => i % FOLDS !== fold),
      BITS,
    )
    examples.forEach(({ features }, i) => {
      if (i % FOLDS === fold) odds[i] = oddsAbove(head, features)
    })
  }
  return odds
}

/** Log-odds from which on types, and second incidents of a type, may be given. */
const CUTS = [-1.8, -1.5, -1.2, -0.9, -0.6, -0.3, 0, 0.3]

/** Where heads begin to say yes: relevance for its own F1, types for that of the bags of incidents they make together. */
function thresholdsOf(texts: readonly MucText[], unseen: ReadonlyMap<string, readonly number[]>): Map<string, number> {
  const told = texts.map((one) => ({ isYes: one.templates.length > 0 }))
  // Half way to even odds: the best threshold of a few hundred texts is partly their chance.
  const relevant = bestThreshold(told, unseen.get('relevant') ?? []).threshold / 2
  let best = { f1: -1, once: 0, twice: 0 }
  for (const once of CUTS) {
    for (const twice of CUTS) {
      const counts = { right: 0, given: 0, asked: 0 }
      texts.forEach((one, i) => {
        const types = typesOf((label) => {
          const own = unseen.get(label)?.[i] ?? 0
          return own - (label === 'relevant' ? relevant : label.endsWith(' twice') ? twice : once)
        })
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
  return new Map(
    Object.keys(LABELS).map((label) => [
      label,
      label === 'relevant' ? relevant : label.endsWith(' twice') ? best.twice : best.once,
    ]),
  )
}

/** The types of a text's incidents by the log-odds of its heads above their thresholds. */
function typesOf(odds: (label: string) => number): string[] {
  if (odds('relevant') <= 0) return []
  const types: string[] = LEARNT_TYPES.filter((type) => odds(type) > 0)
  if (types.length === 0) types.push([...LEARNT_TYPES].sort((a, b) => odds(b) - odds(a))[0] ?? 'ATTACK')
  for (const type of TWICE) if (types.includes(type) && odds(`${type} twice`) > 0) types.push(type)
  return types
}

/** A number of people harmed is given from this log-odds on; below, it stays unknown. */
const TOLL_ODDS = -2

/** The incidents a text tells, as the set counts them. */
export function incidentsOf(model: MucModel, text: MucText): MucIncident[] {
  const types = typesOf((label) => oddsAbove(model.heads.get(label) as Head, text.features))
  const country = best(model.country, text.countries)[0]?.[0] ?? null
  const killed = countsOf(model.killed, text.tolls.killed)
  const injured = countsOf(model.injured, text.tolls.injured)
  return types.map((type, i) => ({
    type,
    country: countryName(country),
    killed: killed[i] ?? null,
    injured: injured[i] ?? null,
  }))
}

function countsOf(choice: Choice, options: Map<number, Named>): number[] {
  return best(choice, options).flatMap(([count, odds]) => (odds > TOLL_ODDS ? [count] : []))
}

function best<Key>(choice: Choice, options: Map<Key, Named>): [Key, number][] {
  return [...options]
    .map(([key, features]): [Key, number] => [key, weigh(choice, features)])
    .sort((a, b) => b[1] - a[1])
}

function goldCountry(name: string | null | undefined): string | null {
  return countryCode(name?.replace(/[()?]/g, '').split(' / ')[0]?.trim() ?? null)
}

export function openMuc({ choices, ...stored }: StoredMucModel): MucModel {
  return { heads: openModel(stored).heads, ...choices }
}

export function storeMuc({ heads, ...choices }: MucModel): StoredMucModel {
  return {
    about: 'What MUC-4 is answered with, fitted by scripts/fit-muc4.ts; set and licence stand in docs/sources.md.',
    bits: BITS,
    heads: Object.fromEntries([...heads].map(([name, head]) => [name, storeHead(head)])),
    choices,
  }
}
