import { expect, test } from 'vitest'
import { GOLD_LANGUAGES, scoreGold } from './gold.ts'

/** What our own gold must reach in every language; admin-1 depends on the gazetteer's names and is held a little lower. */
const LEAST: Record<string, number> = {
  type: 0.95,
  date: 0.95,
  killed: 0.95,
  injured: 0.95,
  abducted: 0.95,
  arrested: 0.95,
  admin1: 0.75,
}

test.each(GOLD_LANGUAGES)('our gold in %s is read as an analyst reads it', { timeout: 60_000 }, async (language) => {
  const { scores, misses } = await scoreGold(language)
  for (const [field, least] of Object.entries(LEAST)) {
    if (scores[field] !== undefined)
      expect(scores[field], `${field}: ${JSON.stringify(misses)}`).toBeGreaterThanOrEqual(least)
  }
})
