import { readFile } from 'node:fs/promises'
import { headsFile } from './heads.ts'
import { lentRows } from './lent.ts'
import { incidentsOf, type MucIncident, type MucText, mucText } from './muc4-model.ts'
import { KINDS } from './muc4-sentences.ts'
import { openMuc } from './muc4-store.ts'
import { type MucRow, mucItem } from './report-sets.ts'
import { readRows, writePredictions } from './rows.ts'
import { fromCounts } from './score-f1.ts'
import { toldOf } from './told.ts'

/** MUC-4: whether a text tells of a relevant incident, of which types, in which country, with how many victims. */
export async function muc4(dir: string, out: string | null): Promise<Record<string, number>> {
  const texts = await mucTexts(dir)
  const model = openMuc(JSON.parse(await readFile(headsFile('muc4'), 'utf8')))
  const predicted = texts.map((text) => ({ id: text.id, incidents: incidentsOf(model, text) }))
  await writePredictions(out, 'events/muc4', predicted)
  return scoreMuc(
    texts,
    predicted.map(({ incidents }) => incidents),
  )
}

/** The set's texts, read. */
export async function mucTexts(dir: string): Promise<MucText[]> {
  const rows = await readRows<MucRow>(dir, 'events/muc4')
  return rows.map((row) => mucText(row, toldOf(mucItem(row))))
}

/** Sentences at the head of a message, which tell what it is about. */
const LEAD = 2

/** Messages of our own in the set's manner. No key says which sentence of a relevant one tells it, so its head stands for it. */
export function lentMessages(): MucText[] {
  return lentRows<{ id: string; text: string; types: string[] }>('muc4').map(({ id, text, types }) => {
    const row = { id, text, templates: types.map((type) => ({ type: [type], casualties: {} })) }
    const read = mucText(row, toldOf(mucItem(row)))
    if (types.length === 0) return read
    const fillers = new Map(KINDS.filter((kind) => kind === 'any' || types.includes(kind)).map((kind) => [kind, 1]))
    return { ...read, sentences: read.sentences.slice(0, LEAD).map((one) => ({ ...one, fillers })) }
  })
}

/** How well incidents fit the set's keys, as score.py counts it. */
export function scoreMuc(texts: readonly MucText[], predicted: readonly MucIncident[][]): Record<string, number> {
  const relevance = { right: 0, wrong: 0, missed: 0 }
  const type = { right: 0, wrong: 0, missed: 0 }
  const country = { right: 0, wrong: 0, missed: 0 }
  const exact = { killed: [0, 0] as [number, number], injured: [0, 0] as [number, number] }
  texts.forEach((row, i) => {
    const found = predicted[i] ?? []
    const isGold = row.templates.length > 0
    if (isGold && found.length > 0) relevance.right++
    else if (found.length > 0) relevance.wrong++
    else if (isGold) relevance.missed++
    countBag(
      type,
      row.templates.map((t) => [t.type[0], t.optional]),
      found.map((one) => one.type),
    )
    countBag(
      country,
      row.templates.map((t) => [t.country, t.optional]),
      found.map((one) => one.country),
    )
    for (const harm of ['killed', 'injured'] as const) {
      for (const template of row.templates) {
        const gold = template.casualties[harm]
        if (gold === null || gold === undefined) continue
        exact[harm][1]++
        if (found.some((one) => one[harm] === gold)) exact[harm][0]++
      }
    }
  })
  const told = fromCounts(relevance.right, relevance.wrong, relevance.missed)
  return {
    n: texts.length,
    relevanceP: told.p,
    relevanceR: told.r,
    relevanceF1: told.f1,
    incidents: type.right + type.wrong,
    typeF1: fromCounts(type.right, type.wrong, type.missed).f1,
    countryF1: fromCounts(country.right, country.wrong, country.missed).f1,
    killedExact: exact.killed[0] / Math.max(1, exact.killed[1]),
    injuredExact: exact.injured[0] / Math.max(1, exact.injured[1]),
  }
}

/** Bags are compared as score.py does: optional ones count where found, and are not missed. */
function countBag(
  counts: { right: number; wrong: number; missed: number },
  gold: readonly (readonly [string | null | undefined, boolean | undefined])[],
  found: readonly (string | null)[],
): void {
  const name = (value: string | null | undefined) =>
    (value ?? '')
      .toUpperCase()
      .replace(/^[ ?]+|[ ?]+$/g, '')
      .split(' / ')[0] ?? ''
  const all = bagOf(gold.map(([value]) => name(value)))
  const required = gold.filter(([, optional]) => !optional).length
  const given = bagOf(found.map(name))
  let right = 0
  for (const [value, count] of given) right += Math.min(count, all.get(value) ?? 0)
  counts.right += right
  counts.wrong += found.length - right
  counts.missed += Math.max(0, required - right)
}

function bagOf(values: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>()
  for (const value of values) bag.set(value, (bag.get(value) ?? 0) + 1)
  return bag
}
