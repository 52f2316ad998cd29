import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemFromText } from '#core/2-items/item-from-text.ts'
import { compileGazetteer } from '#core/3-places/compile/compile-gazetteer.ts'
import { openGazetteer } from '#core/3-places/gazetteer.ts'
import { admin2, cities, cities500 } from '#core/3-places/testing/small-gazetteer.ts'
import { isTrue } from '#core/text/span.ts'
import { heldBackOf } from './happenings/held-back.ts'
import { readItem, settingOf } from './read-item.ts'
import { quantitiesOf } from './tolls/quantities.ts'
import { annotate } from './words/annotate.ts'
import { lexiconFor } from './words/lexicon.ts'
import { HARMS } from './words/pack.ts'

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

const changed = fc.array(
  fc.tuple(
    fc.nat(),
    fc.constantFrom('drop', 'double', 'swap', 'cut', 'put'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  { maxLength: 40 },
)

/** A text with things done to it: one change for each pair of place and kind. */
const mangled = fc
  .tuple(fc.constantFrom(...TEXTS), changed)
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
      expectSound(text, language)
      expectOwnNumbers(text, language)
    }),
    { numRuns: 150 },
  )
}, 60_000)

/** Folders of `*.jsonl` that are not ours to keep, searched to their bottom, a colon between them: attacks, gold sets. */
const FOLDERS = (process.env.TIDINGS_TEXTS ?? '').split(':').filter(Boolean)
/** CPU milliseconds a text of the size of news may take, several times what it does on a busy machine. */
const MOST_MS = 1000

// Without them nothing is claimed: the test above mangles texts of its own.
test.runIf(FOLDERS.length > 0).each(FOLDERS)(
  'so does every text of %s, as it stands and mangled',
  { timeout: 3_600_000 },
  (folder) => {
    let count = 0
    const faults: string[] = []
    for (const [language, text, where] of textsIn(folder)) {
      const [changes = []] = fc.sample(changed, { numRuns: 1, seed: text.length })
      for (const one of [text, changes.reduce(change, text)]) {
        const before = process.cpuUsage()
        try {
          expectSound(one, language)
          expectOwnNumbers(one, language)
        } catch (error) {
          faults.push(`${where}: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`)
        }
        const ms = process.cpuUsage(before).user / 1000
        if (ms > MOST_MS && one.length < 100_000) faults.push(`${where}: ${Math.round(ms)} ms`)
        count++
      }
    }
    console.log(`${folder}: ${count} texts read, ${faults.length} faults`)
    expect(faults).toEqual([])
  },
)

/** Every row's text with its language, as far as row or file tells it, and where it stands. */
function* textsIn(folder: string): Generator<[language: string, text: string, where: string]> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.jsonl')) continue
    const lines = readFileSync(join(folder, name), 'utf8').split('\n')
    for (const [at, line] of lines.entries()) {
      if (line === '') continue
      const row = JSON.parse(line.replaceAll(/: ?NaN\b/g, ':null')) as Record<string, unknown> // as Python writes it
      const text = ['text', 'sentence', 'headline', 'article', 'body', 'title'].map((key) => row[key]).find(isText)
      if (text === undefined) continue
      const byName = /arabic/.test(name) ? 'ar' : /spanish/.test(name) ? 'es' : 'en'
      yield [isText(row.lang) ? row.lang : byName, text, `${name}:${at + 1}`]
    }
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function expectSound(text: string, language: string): void {
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
      if (best !== null) expect(words, item.text).not.toEqual([])
    }
  }
  for (const place of reading.places) expect(isTrue(place, item.text)).toBe(true)
  const held = heldBackOf(settingOf(item, reading.places, {}).sentences, item.text)
  for (const one of held) expect(isTrue(one, item.text) && isTrue(one.by, item.text)).toBe(true)
}

/** In digits, a number is the words' own or a sum of theirs. */
function expectOwnNumbers(text: string, language: string): void {
  const extraction = itemFromText(text, { published: '2026-11-22' })
  if (!extraction.ok) return
  for (const report of readItem({ ...extraction.item, language }, { gazetteer }, {}).reports) {
    for (const harm of HARMS) {
      const best = report[harm]?.best ?? null
      const words = report.evidence.filter((one) => one.field === harm).map((one) => one.quote)
      // numbers written in words alone are read by rules of their own
      if (best !== null && best > 20 && /\p{Nd}/u.test(words.join('')))
        expect(isMadeOf(best, sumsOf(words, language)), `${best} of "${words.join(' … ')}"`).toBe(true)
    }
  }
}

/** Most that a word adds ("27 and a dozen others"). */
const IN_WORDS = 12

/** The number itself, so many thousands or millions of it, or it with a few more told in words. */
function isMadeOf(best: number, sums: readonly number[]): boolean {
  return sums.some((sum) => [1, 1000, 1_000_000].includes(best / sum) || (best > sum && best - sum <= IN_WORDS))
}

/** Every number written in digits or spelt in words, and every sum of two of them or of all. */
function sumsOf(words: readonly string[], language: string): number[] {
  const digits = words.join(' ').match(/\p{Nd}+(?:[.,  ]\p{Nd}{3})*/gu) ?? []
  const numbers = [...digits.map((one) => Number(western(one))), ...words.flatMap((one) => spelt(one, language))]
  const pairs = numbers.flatMap((a, i) => numbers.slice(i + 1).map((b) => a + b))
  const all = numbers.reduce((sum, one) => sum + one, 0)
  return [...numbers, ...pairs, all, 100, 200]
}

function spelt(words: string, language: string): number[] {
  return annotate(words, 0, lexiconFor(language)).flatMap((sentence) =>
    quantitiesOf(sentence).flatMap(({ from, to, toll }) => {
      const isInWords = sentence.tokens.slice(from, to).every(({ word }) => !/\p{Nd}/u.test(word))
      return isInWords && toll.best !== null ? [toll.best] : []
    }),
  )
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
