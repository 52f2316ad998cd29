import type { PlaceMention } from '#core/3-places/mention.ts'
import type { Sentence } from './annotate.ts'

/** The places of each sentence at which something can happen: no datelines, outlets, whole countries or places of who comments. */
export function placesBySentence(
  sentences: readonly Sentence[],
  places: readonly PlaceMention[],
): readonly (readonly PlaceMention[])[] {
  const found: PlaceMention[][] = sentences.map(() => [])
  const sorted = places.filter(isOfHappening).sort((a, b) => a.start - b.start)
  let at = 0
  for (const place of sorted) {
    while (at < sentences.length && (sentences[at]?.end ?? 0) < place.end) at++
    if ((sentences[at]?.start ?? Number.POSITIVE_INFINITY) <= place.start) found[at]?.push(place)
  }
  return found
}

function isOfHappening({ kind, role, isDateline, precision }: PlaceMention): boolean {
  return kind === 'place' && role !== 'outlet' && role !== 'commentator' && isDateline !== true && precision !== 6
}
