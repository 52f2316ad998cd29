import type { Sentence } from '../words/annotate.ts'
import {
  type AnotherSetting,
  type AnotherSign,
  addTold,
  anotherSigns,
  nothingTold,
  opensParagraph,
  SHORT,
} from './another-signs.ts'

/**
 * How much each sign speaks for another happening, in log-odds. Set by hand after a logistic fit on pairs of lessons put into one
 * text, single lessons and gold of one happening; what retells (speech, what is known already) weighs more than lessons teach,
 * which retell little.
 */
const WEIGHTS: Readonly<Record<AnotherSign, number>> = {
  'said to be another': 4.8,
  'told beside': 3.3,
  'begins by place': 1.1,
  'place behind the first words': 0.4,
  'no place': -1.4,
  'place told before': -0.5,
  'another unit': 2.2,
  'another place of the unit': -0.6,
  'another place of the headline': 1.2,
  'in another country': -2,
  'it happened there': 0.9,
  'own day': 1.5,
  'another day': 1.4,
  outright: 1.2,
  'weak words': 0.5,
  'another kind': 0.8,
  'own toll': 0.4,
  'toll told before': -0.5,
  'begins by referring back': -1.5,
  'speaks of what is known': -0.3,
  'said before the deed': -1.8,
  said: 0.2,
  'an answer': -1.4,
  background: -0.2,
  'sums up': -1.1,
  'old times': -1.5,
  'new paragraph': 1.2,
  'a clause of its own': 1.5,
  short: -0.8,
}
const BIAS = -3.5
/** A happening split in two does more harm than one that stays within another. */
const LEAST_ODDS = 2

/** The sentences that begin another happening than those before them, each with the signs that say so most. */
export function beginningsOf(setting: AnotherSetting): ReadonlyMap<number, readonly AnotherSign[]> {
  const begun = new Map<number, readonly AnotherSign[]>()
  const headline = nothingTold()
  let told = nothingTold()
  let isFirstTold = false
  let head: Sentence | null = null
  for (const sentence of setting.sentences) {
    if (sentence.isTitle) {
      addTold(headline, sentence, setting)
      continue
    }
    if (isHead(sentence, setting)) {
      head = sentence
      continue
    }
    const signs = isFirstTold
      ? anotherSigns(sentence, told, headline, { ...setting, isUnderHead: head !== null }, isWorth)
      : []
    if (isFirstTold && anotherOdds(signs) >= LEAST_ODDS) {
      begun.set((head ?? sentence).index, strongest(signs))
      told = { ...nothingTold(), keys: told.keys, tolls: told.tolls, countries: told.countries }
    }
    if (head) addTold(told, head, setting)
    head = null
    addTold(told, sentence, setting)
    isFirstTold ||= tellsSomething(sentence, setting)
  }
  return begun
}

/** A heading has so many words at most. */
const HEAD = 5

/** "ARTIBONITE." above a paragraph's news: it tells nothing, and what follows opens the paragraph. */
function isHead(sentence: Sentence, { text, votes, tolls }: AnotherSetting): boolean {
  if (sentence.tokens.length > HEAD || !opensParagraph(sentence, text)) return false
  const isFollowed = !text.slice(sentence.end, sentence.end + 2).includes('\n')
  return isFollowed && (votes[sentence.index]?.length ?? 0) === 0 && (tolls[sentence.index]?.length ?? 0) === 0
}

/** An agency's line or the name of a bulletin before the first happening is none. */
function tellsSomething(sentence: Sentence, { votes, tolls }: AnotherSetting): boolean {
  if (sentence.tokens.length < SHORT) return false
  return (votes[sentence.index]?.length ?? 0) > 0 || (tolls[sentence.index]?.length ?? 0) > 0
}

/** Whether the days that a sentence names could still decide. */
function isWorth(signs: readonly AnotherSign[]): boolean {
  return anotherOdds(signs) + WEIGHTS['own day'] + WEIGHTS['another day'] >= LEAST_ODDS
}

/** So many signs say why. */
const TOLD_SIGNS = 3

function strongest(signs: readonly AnotherSign[]): AnotherSign[] {
  return signs
    .filter((sign) => WEIGHTS[sign] > 0)
    .sort((a, b) => WEIGHTS[b] - WEIGHTS[a])
    .slice(0, TOLD_SIGNS)
}

/** How likely signs speak of another happening, in log-odds; a sentence that tells nothing itself begins none. */
export function anotherOdds(signs: readonly AnotherSign[]): number {
  if (!signs.some((sign) => TELLS.has(sign))) return Number.NEGATIVE_INFINITY
  return signs.reduce((odds, sign) => odds + WEIGHTS[sign], BIAS)
}

const TELLS: ReadonlySet<AnotherSign> = new Set([
  'outright',
  'weak words',
  'own toll',
  'said to be another',
  'told beside',
  'another unit',
])
