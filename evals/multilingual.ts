import { openReader } from '#io/reader.ts'
import { oddsOf } from './heads.ts'
import {
  type ArabicRow,
  type LabelledText,
  type QuadRow,
  readArabic,
  readQuad,
  readSpanish,
  rootOf,
  type SpanishRow,
} from './report-sets.ts'
import { readRows, writePredictions } from './rows.ts'
import { fromCounts } from './score-f1.ts'
import { scoreLabels } from './score-labels.ts'

/** Arabic newswire sentences: does it tell of a protest, of an assault? Doubtful ones are left out. */
export async function arabicProtestAssault(dir: string, out: string | null): Promise<Record<string, number>> {
  const reader = await openReader()
  const set = 'multilingual/arabic_protest_assault'
  const rows = (await readRows<ArabicRow>(dir, set)).filter((row) => row.label !== 'ambiguous')
  const yes = rows.map((row) => (oddsOf('arabic', readArabic(row, reader)).get(row.event_type) ?? -1) > 0)
  await writePredictions(
    out,
    set,
    rows.map((row, i) => ({ id: row.id, label: yes[i] ? 'yes' : 'no' })),
  )
  const scores: Record<string, number> = { n: rows.length }
  for (const type of ['PROTEST', 'ASSAULT'] as const) {
    const counts = { right: 0, wrong: 0, missed: 0 }
    rows.forEach((row, i) => {
      if (row.event_type !== type) return
      const isGold = row.label === 'yes'
      if (isGold && yes[i]) counts.right++
      else if (yes[i]) counts.wrong++
      else if (isGold) counts.missed++
    })
    scores[`${type.toLowerCase()}F1`] = fromCounts(counts.right, counts.wrong, counts.missed).f1
  }
  return scores
}

/** Spanish newswire: the CAMEO root of the first event told. */
export async function spanishCameo(dir: string, out: string | null): Promise<Record<string, number>> {
  const reader = await openReader()
  const set = 'multilingual/spanish_plover_cameo'
  const rows = (await readRows<SpanishRow>(dir, set)).filter((row) => rootOf(row) !== null)
  const found = rows.map((row) => likeliest('spanish', readSpanish(row, reader)))
  await writePredictions(
    out,
    set,
    rows.map((row, i) => ({ id: row.id, label: found[i] })),
  )
  const { n, accuracy, macroF1, weightedF1 } = scoreLabels(
    rows.map((row, i) => [rootOf(row) ?? '', found[i] ?? null] as const),
  )
  return { n, accuracy, macroF1, weightedF1 }
}

/** UN sentences in English, Spanish and Arabic: verbal or material, conflict or cooperation. */
export async function quadClass(dir: string, out: string | null): Promise<Record<string, number>> {
  const reader = await openReader()
  const set = 'multilingual/un_quadclass_en_es_ar'
  const rows = await readRows<QuadRow>(dir, set)
  const found = rows.map((row) => likeliest(`quad-${row.lang}`, readQuad(row, reader)))
  await writePredictions(
    out,
    set,
    rows.map((row, i) => ({ id: row.id, label: found[i] })),
  )
  const scores: Record<string, number> = { n: rows.length }
  for (const lang of ['en', 'es', 'ar']) {
    const pairs = rows.flatMap((row, i) => (row.lang === lang ? [[row.quadclass, found[i] ?? null] as const] : []))
    scores[`${lang}MacroF1`] = scoreLabels(pairs).macroF1
  }
  return scores
}

function likeliest(set: string, one: LabelledText): string | null {
  return [...oddsOf(set, one)].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
