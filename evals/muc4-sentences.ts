import { type Example, hashed, type Sparse } from './choices.ts'
import { targetsOf } from './muc4-targets.ts'
import type { MucRow } from './report-sets.ts'
import type { Told } from './told.ts'
import { featuresOfSentence } from './told-features.ts'

type Template = MucRow['templates'][number]

/** A sentence of the set, and how many of each kind of filler of a key's slots it names, for the key it names most of. */
export type MucSentence = { features: Sparse; fillers: Map<Kind, number> }

/** What sentences are asked: whether they tell of an incident that counts, and of which type. */
export const KINDS = ['any', 'ATTACK', 'BOMBING', 'KIDNAPPING'] as const
export type Kind = (typeof KINDS)[number]

/** The texts' sentences, with the victims, targets, doers and weapons of the keys that each names. */
export function mucSentences(told: Told, templates: readonly Template[], bits: number): MucSentence[] {
  const keys = templates.map((template) => ({ type: template.type[0]?.split(' / ')[0], slots: slotsOf(template) }))
  return told.sentences.map((one) => {
    const text = plain(told.text.slice(one.sentence.start, one.sentence.end))
    const fillers = new Map<Kind, number>()
    for (const { type, slots } of keys) {
      const named = slots.filter((names) => names.some((name) => text.includes(name))).length
      for (const kind of KINDS)
        if (kind === 'any' || kind === type) fillers.set(kind, Math.max(fillers.get(kind) ?? 0, named))
    }
    const targets = targetsOf(one, told.text).map((target) => `target ${target}`)
    return { features: hashed(featuresOfSentence(one, told.anchor, targets), bits), fillers }
  })
}

/** The names a key gives: of victims, of things hit, of doers, of weapons. */
function slotsOf(template: Template): string[][] {
  const victims = [...(template.hum_name ?? []), ...(template.hum_desc ?? []).map((entry) => entry.split(':')[0] ?? '')]
  const doers = [...(template.perp_individual ?? []), ...(template.perp_org ?? [])]
  return [victims, template.phys_id ?? [], doers, template.instrument_id ?? []].map((entries) =>
    entries
      .flatMap((entry) => [...entry.matchAll(/"([^"]+)"/g)].map((match) => plain(match[1] ?? '')))
      .filter((name) => name.length > 2),
  )
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** A sentence that names one filler may be about something else; a silent one in a text that counts may yet tell it. */
const DOUBTFUL = 0.5
const SILENT = 0.05

/** Sentences as examples of a kind; `tells` says whether their text holds an incident of it. */
export function examplesOf(sentences: readonly MucSentence[], kind: Kind, tells: boolean): Example[] {
  return sentences.map(({ features, fillers }) => {
    const named = fillers.get(kind) ?? 0
    if (named > 0) return { features, isYes: true, weight: named > 1 ? 1 : DOUBTFUL }
    return { features, isYes: false, weight: tells ? SILENT : 1 }
  })
}
