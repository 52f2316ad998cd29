import type { DigestContent } from './digest-content.ts'
import type { DigestFacts } from './digest-facts.ts'
import type { Words } from './words.ts'

/** The regions with most incidents of the last twelve weeks, one small row of bars each, all on one scale. */
export function tellTrends({ trends }: DigestFacts, words: Words): DigestContent['trends'] {
  const { say } = words
  const max = Math.max(1, ...trends.flatMap(({ counts }) => counts))
  if (trends.length === 0) return null
  return {
    heading: say('trends.heading', { count: trends.length }),
    caption: say('trends.caption', { weeks: trends[0]?.counts.length ?? 0, max }),
    max,
    rows: trends.map(({ name, counts, usual, isLittleRead }) => ({
      name,
      counts,
      isLittleRead,
      note: say('trends.note', {
        now: counts.at(-1) ?? 0,
        hasUsual: String(usual !== null && !isLittleRead),
        low: usual?.low ?? 0,
        high: usual?.high ?? 0,
        isLittle: String(isLittleRead),
      }),
    })),
  }
}
