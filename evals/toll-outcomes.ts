import { settingOf } from '#core/4-reports/read-item.ts'
import { relevanceOf } from '#core/4-reports/relevance/relevance.ts'
import { withHeardTolls } from '#core/4-reports/tolls/heard-tolls.ts'
import { reportTolls } from '#core/4-reports/tolls/report-tolls.ts'
import { type SignWeights, tollConfidence } from '#core/4-reports/tolls/toll-confidence.ts'
import type { Signs } from '#core/4-reports/tolls/toll-signs.ts'
import type { Harm } from '#core/4-reports/words/pack.ts'
import { sensesIn } from '#core/4-reports/words/senses.ts'
import { itemsUpTo } from '#exercise/exercise.ts'
import { truth } from '#exercise/truth.ts'
import { foldOf } from './fit-head.ts'
import { fullText, GOLD_LANGUAGES, GOLD_PARTS, halfOf, readGold, UNSEEN_PARTS } from './gold.ts'
import { isPlainlyTold, readLessons, toldIn } from './lessons.ts'
import { type MucRow, unwrap } from './report-sets.ts'
import { readRows } from './rows.ts'

/** A toll as it was read, what speaks for and against it, and whether it was right. */
export type TollOutcome = { set: keyof typeof COUNTS; half: 0 | 1; harm: Harm; signs: Signs; isRight: boolean }

/**
 * How much an outcome counts: the exercise is one grammar, the first gold is what the rules were written on, and lessons
 * were written to be hard.
 */
const COUNTS = { exercise: 0.15, gold: 0.5, 'gold-3': 1.5, later: 2, lessons: 0.1, muc4: 3 }

/** News tells few of these: what lessons tell of them counts as much as news. */
const SCARCE: ReadonlySet<Harm> = new Set(['abducted', 'displaced'])

const ANCHOR = '2026-10-09'
const ROUNDS = 3000
const RATE = 2
const SHRINK = 0.5

type Text = { set: TollOutcome['set']; half: 0 | 1; language: string; title: string; text: string }

/** Tolls read from the exercise, our gold and, where a folder of gold sets is given, MUC-4; halves are weeks or items. */
export async function tollOutcomes(dir: string | undefined): Promise<TollOutcome[]> {
  const rows = dir === undefined ? [] : await readRows<MucRow>(dir, 'events/muc4')
  const muc = rows.flatMap((row) =>
    outcomesOf(
      { set: 'muc4', half: foldOf(row.id) % 2 === 0 ? 0 : 1, language: 'en', title: '', text: unwrap(row.text) },
      (harm, best) => {
        if (harm !== 'killed' && harm !== 'injured') return null
        const told = row.templates.flatMap(({ casualties }) => casualties[harm] ?? [])
        return told.length > 0 ? told.includes(best ?? -1) : null
      },
    ),
  )
  return [...outcomesOfExercise(), ...outcomesOfGold(), ...outcomesOfLessons(), ...muc]
}

function outcomesOfExercise(): TollOutcome[] {
  const written = new Map(itemsUpTo(ANCHOR).map((item) => [item.key, item]))
  return truth(ANCHOR).items.flatMap((item) => {
    const source = written.get(item.key)
    const [planted] = item.reports
    if (!source || !planted || item.reports.length !== 1) return []
    const text = [source.title, ...source.paragraphs].join('\n\n')
    const half = Number(/\d+/.exec(item.key)?.[0] ?? 0) % 2 === 0 ? 0 : 1
    return outcomesOf({ set: 'exercise', half, language: item.language, title: source.title, text }, (harm, best) => {
      if (harm === 'displaced') return null
      const toll = planted[harm]
      return toll ? best === toll.best : !best
    })
  })
}

function outcomesOfGold(): TollOutcome[] {
  return GOLD_LANGUAGES.flatMap((language) =>
    GOLD_PARTS.flatMap((part) =>
      readGold(language, part).flatMap((item) => {
        if (item.relevant === false) return []
        const half = halfOf(item.id) === 'A' ? (0 as const) : (1 as const)
        const set = UNSEEN_PARTS.includes(part) ? 'later' : part === '' || part === '-2' ? 'gold' : 'gold-3'
        return outcomesOf({ set, half, language, title: item.title ?? '', text: fullText(item) }, (harm, best) => {
          if (!(harm in item)) return null
          const asked = item[harm] ?? null
          return best === (typeof asked === 'object' ? (asked?.best ?? null) : asked)
        })
      }),
    ),
  )
}

/** Plain numbers of plainly told lessons, by the rules alone: the model of tolls was taught with them. */
function outcomesOfLessons(): TollOutcome[] {
  return readLessons()
    .filter(isPlainlyTold)
    .flatMap((lesson, i) => {
      const half = i % 2 === 0 ? (0 as const) : (1 as const)
      return outcomesOf({ set: 'lessons', half, ...lesson }, (harm, best) => best === toldIn(lesson, harm))
    })
    .filter(({ signs }) => signs['heard'] === undefined && signs['rough'] === undefined)
}

/** The tolls of an item's first report; null where the truth is not known. */
function outcomesOf(
  { set, half, language, title, text }: Text,
  isRight: (harm: Harm, best: number | null) => boolean | null,
): TollOutcome[] {
  const blocks = title === '' ? [] : [{ kind: 'title' as const, start: 0, end: title.length }]
  const setting = settingOf({ title, text, blocks, language, published: null }, [], {})
  const [frame] = setting.frames
  if (!frame || !relevanceOf(setting.frames, setting.sentences, text).value) return []
  const heard = withHeardTolls(frame, setting.sentences, sensesIn(language))
  return reportTolls(heard, setting).flatMap(({ harm, toll, signs }) => {
    const answer = isRight(harm, toll.best)
    return answer === null ? [] : [{ set, half, harm, signs, isRight: answer }]
  })
}

function countsOf({ set, harm }: TollOutcome): number {
  return set === 'lessons' && SCARCE.has(harm) ? 1 : COUNTS[set]
}

/** Fits what each sign adds, by gradient descent on the log-loss; rare signs stay near nothing. */
export function fitTollSigns(outcomes: readonly TollOutcome[]): SignWeights {
  const names = [...new Set(outcomes.flatMap(({ signs }) => Object.keys(signs)))].sort()
  const signs: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]))
  let bias = 1.5
  for (let round = 0; round < ROUNDS; round++) {
    const slopes: Record<string, number> = Object.fromEntries(names.map((name) => [name, SHRINK * (signs[name] ?? 0)]))
    let slope = 0
    for (const one of outcomes) {
      let odds = bias
      for (const [name, value] of Object.entries(one.signs)) odds += (signs[name] ?? 0) * value
      const gap = countsOf(one) * (1 / (1 + Math.exp(-odds)) - (one.isRight ? 1 : 0))
      slope += gap
      for (const [name, value] of Object.entries(one.signs)) slopes[name] = (slopes[name] ?? 0) + gap * value
    }
    bias -= (RATE * slope) / outcomes.length
    for (const name of names) signs[name] = (signs[name] ?? 0) - (RATE * (slopes[name] ?? 0)) / outcomes.length
  }
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  return { bias: rounded(bias), signs: Object.fromEntries(names.map((name) => [name, rounded(signs[name] ?? 0)])) }
}

/** Each outcome with the confidence that weights fitted on the other half give it. */
export function tollsUnseen(outcomes: readonly TollOutcome[]): { one: TollOutcome; p: number }[] {
  const weights = [0, 1].map((half) => fitTollSigns(outcomes.filter((one) => one.half !== half)))
  return outcomes.map((one) => ({ one, p: tollConfidence(one.signs, weights[one.half]) }))
}
