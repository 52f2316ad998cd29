import type { EventTypeCode } from '#core/4-reports/codebook.ts'
import { quantitiesOf } from '#core/4-reports/tolls/quantities.ts'
import { tollFeatures } from '#core/4-reports/tolls/toll-features.ts'
import { type HarmOrNone, NO_HARM, type StoredTollModel, type TollModel } from '#core/4-reports/tolls/toll-model.ts'
import { tollAt, tollsOf } from '#core/4-reports/tolls/tolls.ts'
import { annotate, spanOfTokens } from '#core/4-reports/words/annotate.ts'
import { lexiconFor } from '#core/4-reports/words/lexicon.ts'
import { HARMS, type Harm } from '#core/4-reports/words/pack.ts'
import { sensesIn } from '#core/4-reports/words/senses.ts'
import { bestSharpness, crossFit, fitRows, type RowExample, sharpened, storeRows, summed } from './fit-rows.ts'
import { FITTED_PARTS, fullText, GOLD_LANGUAGES, readGold } from './gold.ts'
import type { Lesson } from './lessons.ts'

const CLASSES: readonly HarmOrNone[] = [...HARMS, NO_HARM]
const HOW = { bits: 16, classes: CLASSES.length, passes: 15, rate: 0.1, shrink: 1e-4, least: 3 }

/** How much a plainly told number counts beside one of a lesson. */
const PLAIN_COUNTS = 1
/** By lessons not fitted on: with these the most numbers are read rightly, and more rightly than by the rules alone. */
const LEAST: TollModel['least'] = { found: 0.6, overruled: 0.9 }

/** A number of people, what it counts and what the rules say that it counts. */
export type TollExample = RowExample & { language: string; group: string; isLesson: boolean; rules: HarmOrNone }

/** All numbers of people in a lesson, marked or not. */
export function tollExamples({ language, file, type, text, title, marks }: Lesson): TollExample[] {
  if (type === 'none') return []
  return numbersOf({ language, type, text, title }).map(({ start, end, ruled, features }) => {
    const is = marks.find((mark) => 'low' in mark && mark.start < end && start < mark.end)?.is as Harm | undefined
    const known = {
      language,
      group: `lessons ${language} ${file}`,
      isLesson: true,
      rules: ruled?.harm ?? (NO_HARM as HarmOrNone),
    }
    return { ...summed(features), ...known, class: CLASSES.indexOf(is ?? NO_HARM), counts: 1 }
  })
}

/**
 * Numbers of our gold that the rules read and that are what the item asks: lessons avoid stock phrases, and a number
 * told in one must not be taken for none.
 */
export function plainTolls(): TollExample[] {
  return GOLD_LANGUAGES.flatMap((language) =>
    FITTED_PARTS.flatMap((part) =>
      readGold(language, part).flatMap((item) => {
        if (item.relevant === false) return []
        const text = { language, type: item.type as EventTypeCode, text: fullText(item), title: item.title ?? '' }
        return numbersOf(text).flatMap(({ ruled, features }) => {
          const asked = ruled ? item[ruled.harm] : null
          const best = typeof asked === 'object' ? asked?.best : asked
          if (!ruled || best === undefined || best === null || best !== ruled.toll.best) return []
          const known = { language, group: item.id, isLesson: false, rules: ruled.harm, counts: PLAIN_COUNTS }
          return { ...summed(features), ...known, class: CLASSES.indexOf(ruled.harm) }
        })
      }),
    ),
  )
}

function numbersOf({
  language,
  type,
  text,
  title,
}: {
  language: string
  type: EventTypeCode
  text: string
  title: string
}) {
  const senses = sensesIn(language)
  return annotate(text, title.length, lexiconFor(language)).flatMap((sentence) => {
    const tolls = tollsOf(sentence)
    const numbers = quantitiesOf(sentence).map((quantity) => {
      const at = spanOfTokens(sentence, quantity.from, quantity.to)
      const ruled = tollAt(tolls, at) ?? null
      return { quantity, at, ruled, rules: ruled?.harm ?? null }
    })
    return numbers.map(({ at, ruled }, i) => ({
      ...at,
      ruled,
      features: tollFeatures(sentence, numbers, i, type, senses, HOW.bits),
    }))
  })
}

/** A number with the shares of a model that was not fitted on it or its lesson’s sitting. */
export type HeardToll = TollExample & { shares: Float64Array }

/** Each number as a model hears it that was fitted on others. */
export function crossFitTolls(examples: readonly TollExample[]): HeardToll[] {
  return crossFit(examples, ({ group }) => group, HOW)
}

/** What the reader then tells: as `withHeardTolls` decides. */
export function toldHarm({ shares, rules }: HeardToll, sharpness: number): HarmOrNone {
  const told = sharpened(shares, sharpness)
  const best = told.indexOf(Math.max(...told))
  return (told[best] ?? 0) < (rules === NO_HARM ? LEAST.found : LEAST.overruled) ? rules : (CLASSES[best] ?? rules)
}

/** What of the numbers is read rightly: of those told, of those there are. */
export function tollScores(
  heard: readonly HeardToll[],
  say: (one: HeardToll) => HarmOrNone,
): { precision: number; recall: number } {
  const counted = heard.filter((one) => CLASSES[one.class] !== NO_HARM)
  const told = heard.filter((one) => say(one) !== NO_HARM)
  const right = counted.filter((one) => say(one) === CLASSES[one.class])
  return { precision: right.length / told.length, recall: right.length / counted.length }
}

/** The model as it is stored, fitted on all numbers, and how sharp its shares are told. */
export function storedTolls(
  examples: readonly TollExample[],
  heard: readonly HeardToll[],
  about: string,
): { stored: StoredTollModel; sharpness: number } {
  const sharpness = bestSharpness(heard.filter(({ isLesson }) => isLesson))
  const stored = storeRows(fitRows(examples, HOW), sharpness, { about, bits: HOW.bits, classes: CLASSES })
  return { stored: { ...stored, least: LEAST }, sharpness }
}
