import type { Gazetteer } from './gazetteer.ts'
import type { Resolved } from './resolve.ts'
import type { NameSpan } from './spans.ts'
import type { PlaceDoc } from './surroundings.ts'

const LINKS_LIST = new Set(['and', 'or', 'et', 'ou', 'y', 'e', 'و', 'the', 'plus', 'as', 'well'])
/** So many names to either side tell what a list is of. */
const LISTED = 2

/** Names that stand in one list with this one ("Ohio, Oklahoma, Washington and Wisconsin"), nearest first. */
export function listNeighbours(names: readonly { span: NameSpan }[], at: number, doc: PlaceDoc): number[] {
  const found: number[] = []
  for (const step of [-1, 1]) {
    for (let i = at; Math.abs(i + step - at) <= LISTED; i += step) {
      const [a, b] = step < 0 ? [names[i - 1]?.span, names[i]?.span] : [names[i]?.span, names[i + 1]?.span]
      if (a === undefined || b === undefined || a.isDemonym || b.isDemonym || b.first - a.last > 3) break
      let isList = doc.tokens[a.last + 1]?.gap === 'comma'
      for (let word = a.last + 1; word < b.first; word++) {
        if (!LINKS_LIST.has(doc.tokens[word]?.form.folded ?? '')) isList = false
        else if (word === a.last + 1 && doc.tokens[word]?.gap === 'join') isList = true
      }
      if (!isList) break
      found.push(i + step)
    }
  }
  return found
}

/** How many of a list's names are countries (key `~`), and units of each country (key its code). */
export function countListed(
  resolved: readonly Resolved[],
  list: readonly number[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const at of list) {
    const other = resolved[at]
    const index = other?.span.candidates[other.best]?.index ?? 0
    const kind = gazetteer.classAt(index)
    const key = kind === 'country' ? '~' : gazetteer.countryAt(index)
    if (kind === 'country' || kind === 'admin1') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
