import { type Hit, hitsOf, littleAt, type Sentence, spanOfTokens } from './annotate.ts'
import { attributionsOf } from './attributions.ts'
import type { EventTypeCode } from './codebook.ts'
import type { Sector } from './reading.ts'

/** Sentences of the happening in which a sector is looked for. */
const CORE = 4
/** Kinds of which those touched tell themselves: an agency says that its trucks are held. */
const OF_THEMSELVES: readonly EventTypeCode[] = [
  'access_constraint',
  'threat_intimidation',
  'crime',
  'looting_destruction',
]
/** How far "treated at" may stand before the hospital, in words. */
const TREATED_REACH = 4

/** Which sectors a happening touches, each with its first word; who only speaks and where the hurt are brought is not touched. */
export function sectorsOf(
  type: EventTypeCode,
  core: readonly Sentence[],
  sentences: readonly Sentence[],
  text: string,
): { sector: Sector; start: number; end: number }[] {
  const found = new Map<Sector, { sector: Sector; start: number; end: number }>()
  for (const sentence of [...core.slice(0, CORE), ...sentences.filter(({ isTitle }) => isTitle)]) {
    const voices = OF_THEMSELVES.includes(type) ? [] : attributionsOf(sentence, text)
    for (const hit of hitsOf(sentence, 'sector')) {
      const { sector } = hit.value
      const at = spanOfTokens(sentence, hit.from, hit.to)
      const speaks = voices.some((voice) => {
        const start = text.indexOf(voice.origin, voice.start)
        return start <= at.start && at.end <= start + voice.origin.length
      })
      if (!found.has(sector) && !speaks && !isTreatment(sentence, hit)) found.set(sector, { sector, ...at })
    }
  }
  return [...found.values()]
}

function isTreatment(sentence: Sentence, hit: Hit<'sector'>): boolean {
  if (hit.value.sector !== 'health') return false
  for (let i = Math.max(0, hit.from - TREATED_REACH); i <= hit.from; i++)
    if (littleAt(sentence, i, 'treated') !== null) return true
  return false
}
