import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemFromText } from '#core/2-items/item-from-text.ts'
import { compileGazetteer } from '#core/3-places/compile/compile-gazetteer.ts'
import { openGazetteer } from '#core/3-places/gazetteer.ts'
import { admin2, cities, cities500 } from '#core/3-places/testing/small-gazetteer.ts'
import { isTrue } from '#core/text/span.ts'
import { heldBackOf } from './held-back.ts'
import { HARMS } from './pack.ts'
import { readItem, settingOf } from './read-item.ts'

// Texts as they come from broken pages and keyboards: letters dropped, doubled, shuffled, bytes of anything in between.
const file = (name: string) => readFileSync(new URL(`../3-places/${name}`, import.meta.url), 'utf8')
const gazetteer = openGazetteer(
  compileGazetteer({
    cities500,
    cities,
    admin2,
    admin1Names: JSON.parse(file('admin1-names.json')),
    countries: file('countries.csv'),
    aliases: file('aliases.csv'),
  }),
)

const TEXTS: [string, string][] = [
  [
    'en',
    'Gunmen kill 2 soldiers\n\nMOSUL, Iraq – Gunmen killed 2 soldiers and wounded 5 others near Mosul on Friday, police said.',
  ],
  ['fr', 'Bamako (AFP) – Au moins 12 civils ont été tués lundi dans une attaque près de Ménaka, selon l’armée.'],
  ['es', 'Al menos 4 personas murieron el martes en un ataque con explosivos en Ocaña, informó la policía.'],
  ['ar', 'قُتل 3 جنود وأصيب 7 آخرون في انفجار عبوة ناسفة قرب الموصل يوم الثلاثاء، بحسب مصدر أمني.'],
  ['en', 'Hundreds protested in Khartoum; 9 were arrested. '.repeat(40)],
]

/** A text with things done to it: one change for each pair of place and kind. */
const mangled = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'cut', 'put'),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      {
        maxLength: 40,
      },
    ),
  )
  .map(([[language, text], changes]): [string, string] => [language, changes.reduce(change, text)])

function change(text: string, [at, kind, put]: [number, string, string]): string {
  const i = text.length === 0 ? 0 : at % text.length
  const one = text.charAt(i)
  if (kind === 'drop') return text.slice(0, i) + text.slice(i + 1)
  if (kind === 'double') return text.slice(0, i) + one + text.slice(i)
  if (kind === 'swap') return text.slice(0, i) + text.charAt(i + 1) + one + text.slice(i + 2)
  if (kind === 'put') return text.slice(0, i) + put + text.slice(i)
  return text.slice(0, Math.max(i, 20))
}

test('a mangled text gives a reading or a named reason, true quotes, and no number that stands nowhere in it', () => {
  fc.assert(
    fc.property(mangled, ([language, text]) => {
      const extraction = itemFromText(text, { published: '2026-11-22' })
      if (!extraction.ok) {
        expect(extraction.reason).toMatch(/^[a-z-]+$/)
        return
      }
      const item = { ...extraction.item, language }
      const reading = readItem(item, { gazetteer }, { published: '2026-11-22' })
      for (const report of reading.reports) {
        expect(report.evidence.filter((one) => !isTrue(one, item.text))).toEqual([])
        for (const harm of HARMS) {
          const best = report[harm]?.best ?? null
          const words = report.evidence.filter((one) => one.field === harm).map((one) => one.quote)
          // A number comes with its words, and in digits it is the words' own or a sum of theirs.
          if (best !== null) expect(words).not.toEqual([])
          if (best !== null && best > 20) expect(sumsOf(words.join(' '))).toContain(best)
        }
      }
      for (const place of reading.places) expect(isTrue(place, item.text)).toBe(true)
      const held = heldBackOf(settingOf(item, reading.places, {}).sentences, item.text)
      for (const one of held) expect(isTrue(one, item.text) && isTrue(one.by, item.text)).toBe(true)
    }),
    { numRuns: 150 },
  )
}, 60_000)

/** Every number written in digits, and every sum of two of them. */
function sumsOf(words: string): number[] {
  const numbers = (words.match(/\p{Nd}+(?:[.,  ]\p{Nd}{3})*/gu) ?? []).map((digits) => Number(western(digits)))
  return [...numbers, ...numbers.flatMap((a, i) => numbers.slice(i + 1).map((b) => a + b)), 100, 1000, 200, 2000]
}

function western(digits: string): string {
  return [...digits.replace(/[^\p{Nd}]/gu, '')]
    .map((digit) => {
      const code = digit.codePointAt(0) ?? 0
      // Decimal digits stand in runs of ten that begin at a multiple of ten or sixteen.
      for (let zero = code; zero > code - 10; zero--)
        if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return code - zero
      return code % 10
    })
    .join('')
}
