import type { PlaceMention } from '#core/3-places/mention.ts'
import { hitsOf, type Sentence } from './annotate.ts'
import type { EventTypeCode } from './codebook.ts'
import { bestType, scoreTypes, type TypeVote, votesOf } from './event-types.ts'
import { unrealToll } from './held-back.ts'
import { opensAnother, tellingOf } from './passages.ts'
import { openedElsewhere, roundUpParts } from './round-ups.ts'
import { type TollFound, tollsOf } from './tolls.ts'

/** One happening as the item tells it: its type, the words for it, and the sentences that belong to it. */
export type Frame = {
  type: EventTypeCode
  score: number
  lead: number
  /** How likely the type is where the linear model chose it; absent where the rules did. */
  p?: number
  /** How much each type is told, the chosen one among them. */
  scores: ReadonlyMap<EventTypeCode, number>
  votes: TypeVote[]
  tolls: TollFound[]
  sentences: number[]
}

/** A further happening needs this much of its own. */
const OWN_STORY = 2

/**
 * The happenings an item tells. Most items tell one; another begins where the text says so ("in a separate attack") or
 * where each line of a list tells its own.
 */
export function framesOf(sentences: readonly Sentence[], text: string, places: readonly PlaceMention[] = []): Frame[] {
  const tolls = sentences.map(realTolls)
  const votes = sentences.map((sentence, i) => votesOf(sentence, tolls[i] ?? []))
  const roundUp = roundUpParts(sentences, votes, text, places)
  const parts = roundUp ?? partsOf(sentences, text, openedElsewhere(sentences, votes, text, places))
  const frames: Frame[] = []
  parts.forEach((part, i) => {
    const frame = frameOf(part, sentences, votes, tolls, i === 0)
    // what stands around the paragraphs of a round-up is about the round-up
    if (!frame || (roundUp && i === 0 && (frame.score < OWN_STORY || !hasOwnFacts(frame)))) return
    const first = frames[0]
    if (i > 0 && first && !roundUp && (frame.score < OWN_STORY || !hasOwnFacts(frame))) {
      // A passing remark stays with the main happening.
      first.sentences.push(...part)
      return
    }
    frames.push(frame)
  })
  return frames
}

function realTolls(sentence: Sentence): TollFound[] {
  return tollsOf(sentence).filter((toll) => unrealToll(sentence, toll) === null)
}

/** All tolls of some sentences that tell of now. */
export function currentTolls(sentences: readonly Sentence[]): TollFound[] {
  return sentences.flatMap((sentence) => (tellingOf(sentence).running ? [] : realTolls(sentence)))
}

/** Sentences grouped by the happening they tell of: the first group is the main story. */
function partsOf(sentences: readonly Sentence[], text: string, opened: ReadonlySet<number>): number[][] {
  const bullets = sentences.filter((sentence) => isBullet(sentence, text)).length
  const parts: number[][] = [[]]
  for (const sentence of sentences) {
    const begins = opensAnother(sentence) || opened.has(sentence.index) || (bullets >= 2 && isBullet(sentence, text))
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
  tolls: TollFound[][],
  isMain: boolean,
): Frame | null {
  const own = part.flatMap((i) => votes[i] ?? [])
  const shifted = isMain ? sentences : headOf(part, sentences)
  const scores = scoreTypes(own, shifted)
  const best = bestType(scores)
  if (!best) return null
  const chosen = own.filter((vote) => vote.type === best.type)
  // A general type may win on the score of the particular ones beneath it; its words are then theirs.
  const words = (chosen.length > 0 ? chosen : own).filter((vote) => vote.weight > 0)
  const told = part.flatMap((i) => (tellingOf(sentences[i] as Sentence).running ? [] : (tolls[i] ?? [])))
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

/** A further happening is read as if its first sentence were the head of an item. */
function headOf(part: number[], sentences: readonly Sentence[]): Sentence[] {
  const copy = [...sentences]
  part.forEach((index, i) => {
    const sentence = sentences[index]
    if (sentence) copy[index] = { ...sentence, place: i }
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
