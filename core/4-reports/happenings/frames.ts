import type { PlaceMention } from '#core/3-places/mention.ts'
import type { EventTypeCode } from '../codebook.ts'
import { bestType, scoreTypes, type TypeVote, votesOf } from '../kinds/event-types.ts'
import type { DateSetting } from '../time-and-place/event-date.ts'
import type { TollFound } from '../tolls/tolls.ts'
import { changed, hitsOf, type Sentence } from '../words/annotate.ts'
import type { Harm } from '../words/pack.ts'
import { tellingOf } from '../words/passages.ts'
import { placesBySentence } from '../words/places-by-sentence.ts'
import { beginningsOf } from './another-happening.ts'
import { realTollsOf } from './held-back.ts'
import { roundUpParts } from './round-ups.ts'

/** One happening as the item tells it: its type, the words for it, and the sentences that belong to it. */
export type Frame = {
  type: EventTypeCode
  score: number
  lead: number
  /** How likely the type is where the linear model chose it; absent where the rules did. */
  p?: number
  /** How likely the linear model holds that anything is told at all, of whichever kind; absent where it was not asked. */
  heard?: number
  /** How much each type is told, the chosen one among them. */
  scores: ReadonlyMap<EventTypeCode, number>
  votes: TypeVote[]
  tolls: TollFound[]
  sentences: number[]
  /** What says that it is another happening than the one before. */
  apart?: readonly string[]
}

/** A further happening needs this much of its own. */
const OWN_STORY = 2

/**
 * Some sentences of an item, what the rules read in them, whether that is surely a happening of its own, and whether they stand
 * apart under the name of a unit.
 */
export type Part = {
  sentences: number[]
  frame: Frame | null
  isSure: boolean
  isApart: boolean
  apart: readonly string[]
}

/** The happenings an item tells by the rules alone. */
export function framesOf(sentences: readonly Sentence[], text: string, places?: readonly PlaceMention[]): Frame[] {
  return framesOfParts(partsOf(sentences, text, places), (part) => (part.isSure ? part.frame : null))
}

/**
 * An item's sentences by the happening they tell. Most items tell one; another begins where signs speak for it, where each
 * line of a list tells its own or where a bulletin names unit after unit.
 */
export function partsOf(
  sentences: readonly Sentence[],
  text: string,
  places: readonly PlaceMention[] = [],
  dates: DateSetting = NO_DATES,
): Part[] {
  const tolls = sentences.map((sentence) => realTollsOf(sentence))
  const votes = sentences.map((sentence, i) => votesOf(sentence, tolls[i] ?? []))
  const roundUp = roundUpParts(sentences, votes, text, places)
  const setting = { sentences, text, votes, tolls, places: placesBySentence(sentences, places), dates }
  const beginnings = beginningsOf(setting)
  const parts = roundUp ?? partedAt(sentences, text, new Set(beginnings.keys()))
  return parts.flatMap((part, i) => {
    const isMain = i === 0
    const frame = frameOf(part, sentences, votes, tolls, isMain, parts.length > 1)
    const isOwnStory = frame !== null && frame.score >= OWN_STORY && hasOwnFacts(frame)
    // what stands around the paragraphs of a round-up is about the round-up
    if (roundUp && isMain && !isOwnStory) return []
    const isSure = frame !== null && (isOwnStory || isMain || roundUp !== null)
    const apart = beginnings.get(part[0] ?? -1) ?? []
    return [{ sentences: part, frame, isSure, isApart: roundUp !== null, apart }]
  })
}

/** A frame for each part in which `hear` finds a happening; what tells none stays with the happening before it. */
export function framesOfParts(parts: readonly Part[], hear: (part: Part) => Frame | null): Frame[] {
  const frames: Frame[] = []
  for (const part of parts) {
    const frame = hear(part)
    if (frame) frames.push(frames.length > 0 && part.apart.length > 0 ? { ...frame, apart: part.apart } : frame)
    else if (!part.isApart) frames.at(-1)?.sentences.push(...part.sentences)
  }
  return frames
}

/** Where days are not asked for. */
const NO_DATES: DateSetting = { sentences: [], dateline: null, anchor: null, monthFirst: false }

/** All tolls of some sentences that tell of now. */
export function currentTolls(sentences: readonly Sentence[]): TollFound[] {
  return sentences.flatMap((sentence) => (tellingOf(sentence).running ? [] : realTollsOf(sentence)))
}

/** Sentences grouped by the happening they tell of: the first group is the main story. */
function partedAt(sentences: readonly Sentence[], text: string, opened: ReadonlySet<number>): number[][] {
  const bullets = sentences.filter((sentence) => isBullet(sentence, text)).length
  const parts: number[][] = [[]]
  for (const sentence of sentences) {
    const begins = opened.has(sentence.index) || (bullets >= 2 && isBullet(sentence, text))
    if (begins && sentence.place > 0) parts.push([])
    parts.at(-1)?.push(sentence.index)
  }
  return parts
}

/** A line of a list: it begins with a mark or a number and a dot. */
function isBullet(sentence: Sentence, text: string): boolean {
  const isLineStart = sentence.start === 0 || text.slice(Math.max(0, sentence.start - 2), sentence.start).includes('\n')
  return isLineStart && /^([-–•*·‣▪●]|\d{1,2}[.)])\s/.test(text.slice(sentence.start, sentence.start + 4))
}

function frameOf(
  part: number[],
  sentences: readonly Sentence[],
  votes: TypeVote[][],
  tolls: readonly (readonly TollFound[])[],
  isMain: boolean,
  isOneOfSeveral: boolean,
): Frame | null {
  const isTitle = (i: number) => sentences[i]?.isTitle === true
  const body = part.filter((i) => !isTitle(i))
  const own = part.flatMap((i) =>
    isOneOfSeveral && isTitle(i) ? ownOfTitle(votes[i] ?? [], body, part, votes) : (votes[i] ?? []),
  )
  const shifted = isMain ? sentences : headOf(part, sentences)
  const scores = scoreTypes(own, shifted)
  const best = bestType(scores)
  if (!best) return null
  const chosen = own.filter((vote) => vote.type === best.type)
  // A general type may win on the score of the particular ones beneath it; its words are then theirs.
  const words = (chosen.length > 0 ? chosen : own).filter((vote) => vote.weight > 0)
  // a headline sums up the tolls of all happenings
  const counted = new Set(isOneOfSeveral ? body.flatMap((i) => countedHarms(tolls[i] ?? [])) : [])
  const told = part.flatMap((i) =>
    (tellingOf(sentences[i] as Sentence).running ? [] : (tolls[i] ?? [])).filter(
      ({ harm }) => !(isTitle(i) && counted.has(harm)),
    ),
  )
  return {
    type: best.type,
    score: best.score,
    lead: best.lead,
    scores,
    votes: inOrder(words),
    tolls: told,
    sentences: [...part],
  }
}

function countedHarms(tolls: readonly TollFound[]): Harm[] {
  return tolls.flatMap(({ harm, toll }) => (toll.best !== null ? [harm] : []))
}

/** A headline speaks of all happenings: what only others tell is theirs. */
function ownOfTitle(title: TypeVote[], body: number[], part: number[], votes: TypeVote[][]): TypeVote[] {
  const typesOf = (some: (index: number) => boolean) =>
    new Set(votes.flatMap((own, i) => (some(i) ? own.map(({ type }) => type) : [])))
  const here = typesOf((i) => body.includes(i))
  const there = typesOf((i) => !part.includes(i))
  return title.filter(({ type }) => here.has(type) || !there.has(type))
}

/** A further happening is read as if its first sentence were the head of an item. */
function headOf(part: number[], sentences: readonly Sentence[]): Sentence[] {
  const copy = [...sentences]
  part.forEach((index, i) => {
    const sentence = sentences[index]
    if (sentence) copy[index] = changed(sentence, { place: i })
  })
  return copy
}

function inOrder(votes: TypeVote[]): TypeVote[] {
  return votes.sort((a, b) => a.sentence - b.sentence || b.weight - a.weight)
}

function hasOwnFacts(frame: Frame): boolean {
  return frame.tolls.some((toll) => toll.toll.high !== 0) || frame.votes.some((vote) => vote.weight >= 2)
}

/** The sentences of a frame that carry its happening: those with its words, the strongest telling first. */
export function coreSentences(frame: Frame, sentences: readonly Sentence[]): Sentence[] {
  const indices = [...new Set(frame.votes.map((vote) => vote.sentence))]
  const core = indices.flatMap((index) => sentences[index] ?? [])
  if (frame.p !== undefined) return core
  return core.filter((sentence) => hitsOf(sentence, 'trigger').length > 0 || frame.tolls.length > 0)
}
