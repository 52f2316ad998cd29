import type { PlaceMention } from '#core/3-places/mention.ts'
import type { TypeVote } from '../kinds/event-types.ts'
import { hitsOf, type Sentence } from '../words/annotate.ts'
import { opensParagraph } from './another-signs.ts'

/** A bulletin tells as many happenings as this, each in a paragraph of its own. */
const LEAST_PARAGRAPHS = 3
/** A sentence told outright, of now. */
const OUTRIGHT = 2
/** Paragraphs under the names of this many units are a bulletin. */
const LEAST_HEADED = 2

/**
 * The paragraphs of a round-up: each headed by another unit's name ("CAUCA. …", "Kayah: …"), or three and more that each open
 * with a happening and its day, of more than one kind together, under a title that tells nothing itself. Null for an
 * ordinary item.
 */
export function roundUpParts(
  sentences: readonly Sentence[],
  votes: readonly TypeVote[][],
  text: string,
  places: readonly PlaceMention[],
): number[][] | null {
  const paragraphs: Sentence[][] = []
  for (const sentence of sentences) {
    if (opensParagraph(sentence, text) || paragraphs.length === 0) paragraphs.push([sentence])
    else paragraphs.at(-1)?.push(sentence)
  }
  const heads = new Map(paragraphs.map((paragraph) => [paragraph, headOf(paragraph[0], text, places)]))
  const headed = paragraphs.filter((paragraph) => heads.get(paragraph) !== null)
  // title and closing words are about all of them
  if (new Set(headed.map((paragraph) => heads.get(paragraph))).size >= LEAST_HEADED)
    return [[], ...partsBy(headed, paragraphs).slice(1)]
  const title = sentences.find((sentence) => sentence.isTitle)
  if (title && strongest(votes[title.index]) >= OUTRIGHT) return null
  const told = paragraphs.filter((paragraph) => paragraph[0] && tellsOwn(paragraph[0], votes))
  const kinds = new Set(told.map((paragraph) => votes[paragraph[0]?.index ?? -1]?.[0]?.type))
  if (told.length < LEAST_PARAGRAPHS || kinds.size < 2) return null
  return partsBy(told, paragraphs)
}

/** The sentences of each paragraph that tells a happening, with the paragraphs behind it that tell none; first what stands above all. */
function partsBy(told: readonly Sentence[][], paragraphs: readonly Sentence[][]): number[][] {
  const parts: number[][] = [[]]
  for (const paragraph of paragraphs) {
    const indices = paragraph.map((sentence) => sentence.index)
    if (told.includes(paragraph)) parts.push(indices)
    else parts.at(-1)?.push(...indices)
  }
  return parts
}

/** The unit whose name heads a paragraph, parted from its text by a mark; null where none does. */
function headOf(first: Sentence | undefined, text: string, places: readonly PlaceMention[]): string | null {
  if (!first || first.isTitle) return null
  const place = places.find(({ start, kind, admin1 }) => start === first.start && kind === 'place' && admin1 !== null)
  return place && /^\s?[.:–—-]\s/.test(text.slice(place.end, place.end + 3)) ? place.admin1 : null
}

function tellsOwn(sentence: Sentence, votes: readonly TypeVote[][]): boolean {
  const hasDay = hitsOf(sentence, 'date').some(({ value }) => ['weekday', 'month', 'day'].includes(value.word.is))
  return !sentence.isTitle && hasDay && strongest(votes[sentence.index]) >= 1
}

function strongest(votes: readonly TypeVote[] | undefined): number {
  return Math.max(0, ...(votes ?? []).map((vote) => vote.weight))
}
