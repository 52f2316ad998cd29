import { fitCurve } from '#core/4-reports/models/fit-curve.ts'
import { settingOf } from '#core/4-reports/read-item.ts'
import { SECTORS, type Sector } from '#core/4-reports/reading.ts'
import { sectorFeatures } from '#core/4-reports/sectors/sector-features.ts'
import { type StoredSectorModel, TOUCHES } from '#core/4-reports/sectors/sector-model.ts'
import { sectorWords } from '#core/4-reports/sectors/sector-words.ts'
import { bestSharpness, crossFit, fitRows, type RowExample, sharpened, storeRows } from './fit-rows.ts'
import { FITTED_PARTS, fullText, GOLD_LANGUAGES, GOLD_PARTS, halfOf, readGold } from './gold.ts'
import { readLessons, readSectorLessons } from './lessons.ts'

const HOW = { bits: 14, classes: TOUCHES.length, passes: 5, rate: 0.05, shrink: 1e-4, least: 2 }
const TOUCHED = TOUCHES.indexOf('touched')

/** What a word of news counts beside one of a lesson; by what is heard unseen of halves A. */
const NEWS_COUNTS = 3

/** A text whose sectors are known; news as the later parts of our gold have it is told by `isNews`. */
type SectorText = {
  language: string
  group: string
  isNews: boolean
  title: string
  text: string
  sectors: readonly Sector[]
}

/** A word of a sector in a text that touches it or not. */
export type SectorExample = RowExample & { text: SectorText; sector: Sector }

/** All words of sectors in the lessons that were asked for them, in the first parts of our gold and in halves A of the later ones. */
export function sectorExamples(): { examples: SectorExample[]; texts: SectorText[] } {
  const texts = [...lessons(), ...gold()]
  return { texts, examples: texts.flatMap(examplesOf) }
}

function lessons(): SectorText[] {
  return [...readLessons(), ...readSectorLessons()].flatMap(({ language, file, sectors, title, text }) =>
    sectors ? [{ language, group: `${language} ${file}`, isNews: false, title, text, sectors }] : [],
  )
}

function gold(): SectorText[] {
  return GOLD_LANGUAGES.flatMap((language) =>
    GOLD_PARTS.flatMap((part) => {
      const isNews = !FITTED_PARTS.includes(part)
      return readGold(language, part).flatMap(({ id, title = '', text, sectors }) => {
        if (!sectors || (isNews && halfOf(id) === 'B')) return []
        const known = { title, text: fullText({ title, text }), sectors: sectors as Sector[] }
        return [{ language, group: id, isNews, ...known }]
      })
    }),
  )
}

function examplesOf(text: SectorText): SectorExample[] {
  const doc = { title: text.title, text: text.text, blocks: [], language: text.language, published: null }
  const { frames, sentences, senses } = settingOf(doc, [], {})
  const [frame] = frames
  if (!frame) return []
  return sectorWords(frame, sentences, text.text).map((word) => {
    const isTouched = text.sectors.includes(word.sector)
    const { at, value } = sectorFeatures(word, frame.type, senses, HOW.bits)
    const features = { at: Int32Array.from(at), value: new Float32Array(at.length).fill(value) }
    return { ...features, class: isTouched ? TOUCHED : 1 - TOUCHED, counts: countsOf(text), text, sector: word.sector }
  })
}

function countsOf({ isNews }: SectorText): number {
  return isNews ? NEWS_COUNTS : 1
}

/** Each word with the shares of a model that was not fitted on its text or its sitting. */
export function crossFitSectors(examples: readonly SectorExample[]) {
  return crossFit(examples, ({ text }) => text.group, HOW)
}

/** How often it is asked anew which of a text's words tell its sector. */
const ROUNDS = 2
/** What a word counts that does not look like telling the sector of its text. */
const LEAST_COUNT = 0.1

/**
 * The same words, each counting as much as it looks, to models that did not see it, like the one by which its text tells the
 * sector: where a hospital was looted, not every doctor of the text tells so.
 */
export function tellingWords(examples: readonly SectorExample[]): SectorExample[] {
  let told = [...examples]
  for (let round = 0; round < ROUNDS; round++) {
    const heard = crossFitSectors(told)
    const most = new Map<SectorText, Map<Sector, number>>()
    for (const { text, sector, shares } of heard) {
      const own = most.get(text) ?? new Map<Sector, number>()
      most.set(text, own.set(sector, Math.max(own.get(sector) ?? 0, shares[TOUCHED] ?? 0)))
    }
    told = heard.map(({ shares, ...one }) => {
      const share = (shares[TOUCHED] ?? 0) / (most.get(one.text)?.get(one.sector) ?? 1)
      return { ...one, counts: countsOf(one.text) * (one.class === TOUCHED ? Math.max(LEAST_COUNT, share) : 1) }
    })
  }
  return told
}

/** Precision and recall of the sectors told, where the least share is `least`. */
export function sectorScores(
  heard: readonly (SectorExample & { shares: Float64Array })[],
  texts: readonly SectorText[],
  least: number,
): { precision: number; recall: number } {
  const told = new Map<SectorText, Set<Sector>>()
  for (const { text, sector, shares } of heard) {
    if ((shares[TOUCHED] ?? 0) < least) continue
    told.set(text, (told.get(text) ?? new Set()).add(sector))
  }
  let [right, given, asked] = [0, 0, 0]
  for (const text of texts)
    for (const sector of SECTORS) {
      const isTold = told.get(text)?.has(sector) === true
      const isAsked = text.sectors.includes(sector)
      if (isTold) given++
      if (isAsked) asked++
      if (isTold && isAsked) right++
    }
  return { precision: right / given, recall: right / asked }
}

/**
 * Slope and shift from a share among lessons to a share among news: most words of sectors in lessons are touched, in news most
 * are not. By what is heard unseen of the likeliest word of each sector in halves A of the later parts of our gold.
 */
export function newsCurve(heard: readonly (SectorExample & { shares: Float64Array })[]): [number, number] {
  const most = new Map<string, { p: number; isRight: boolean }>()
  for (const { text, sector, shares } of heard) {
    if (!text.isNews) continue
    const key = `${text.group} ${sector}`
    const p = Math.max(most.get(key)?.p ?? 0, shares[TOUCHED] ?? 0)
    most.set(key, { p, isRight: text.sectors.includes(sector) })
  }
  return fitCurve([...most.values()])
}

/** The share among lessons that stands for as often as not in news. */
export function evenShare([slope, shift]: readonly [number, number]): number {
  return 1 / (1 + Math.exp(shift / slope))
}

/** The model as it is stored, and the words as it hears them unseen. */
export function storedSectors(
  examples: readonly SectorExample[],
  heard: readonly (SectorExample & { shares: Float64Array })[],
): { stored: StoredSectorModel; sharp: (SectorExample & { shares: Float64Array })[] } {
  const sharpness = bestSharpness(heard)
  const about =
    'Whether a happening touches the sector of a word, over the words around it, fitted by scripts/fit-lessons.ts.'
  const stored = storeRows(fitRows(examples, HOW), sharpness, { about, bits: HOW.bits, classes: TOUCHES })
  const sharp = heard.map((one) => ({ ...one, shares: sharpened(one.shares, sharpness) }))
  return { stored: { ...stored, curve: newsCurve(sharp).map(rounded) as [number, number] }, sharp }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
