import { describe, expect, test } from 'vitest'
import { KINDS, type Kind } from '../plan/happening.ts'
import { LANGUAGES } from '../world/language.ts'
import { TEXTS } from '../write/texts.ts'

const bound = (list: readonly string[]) => list.map((entry) => /^[0-9,]+\|/.exec(entry)?.[0] ?? '')

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  test.each(Object.keys(KINDS) as Kind[])('says of %s the same things as English, entry by entry', (kind) => {
    const ours = TEXTS[language].kinds[kind]
    const english = TEXTS.en.kinds[kind]
    expect(ours.leads).toHaveLength(4)
    for (const part of ['titles', 'leads', 'details', 'quotes'] as const)
      expect(bound(ours[part]), part).toEqual(bound(english[part]))
  })
})

test.each(LANGUAGES)('%s has a title and details for every first sentence', (language) => {
  for (const [kind, text] of Object.entries(TEXTS[language].kinds)) {
    for (let lead = 0; lead < 4; lead++) {
      const fits = (entry: string) =>
        !/^[0-9,]+\|/.test(entry) || (entry.split('|')[0] as string).split(',').includes(String(lead))
      expect(text.titles.filter(fits).length, `${kind} ${lead}`).toBeGreaterThan(0)
      expect(text.details.filter(fits).length, `${kind} ${lead}`).toBeGreaterThan(1)
    }
  }
})
