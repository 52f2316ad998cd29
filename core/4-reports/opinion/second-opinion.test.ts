import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileGazetteer } from '#core/3-places/compile/compile-gazetteer.ts'
import { openGazetteer } from '#core/3-places/gazetteer.ts'
import { admin2, cities, cities500 } from '#core/3-places/testing/small-gazetteer.ts'
import { isTrue } from '#core/text/span.ts'
import type { ReadableItem } from '../read-item.ts'
import { readAnswer } from './answer.ts'
import { type SecondOpinion, withOpinion } from './second-opinion.ts'

const file = (name: string) => readFileSync(new URL(`../../3-places/${name}`, import.meta.url), 'utf8')
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

const TEXT = `Gunmen kill two soldiers near Mosul

MOSUL, Iraq – Gunmen killed two soldiers and wounded five others in an attack on a checkpoint near Mosul on Friday, police said.
The “Falcon Brigade” later said it had carried out the attack.
Since January 40 people have been killed in such attacks. The army denied that 30 soldiers were killed.
The army said that it would hold a ceremony in Baghdad.`

const DOC: ReadableItem = {
  title: 'Gunmen kill two soldiers near Mosul',
  text: TEXT,
  blocks: [{ kind: 'title', start: 0, end: 35 }],
  language: 'en',
  published: '2026-11-22',
}

function opinion(report: Record<string, unknown>, doc = DOC): SecondOpinion {
  const answer = readAnswer(JSON.stringify({ reports: [report] }))
  if (!answer.ok) throw new Error(answer.reason)
  return withOpinion(doc, answer.reports, gazetteer, { published: doc.published })
}

const ALONE = withOpinion(DOC, [], gazetteer, { published: DOC.published }).reading.reports[0]

const PAIRED = { type: { value: 'armed_clash', quote: 'Gunmen killed two soldiers' } }

describe('a value stands only as our own code reads it from the quoted words', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an invented quote', { killed: { value: 2, quote: 'two soldiers were shot' } }, 'quote-not-found'],
    [
      'a right quote with a wrong number',
      { killed: { value: 7, quote: 'Gunmen killed two soldiers' } },
      'wrong-number',
    ],
    ['a quote without a number', { killed: { value: 2, quote: 'an attack on a checkpoint' } }, 'no-number'],
    ['the wounded called killed', { killed: { value: 5, quote: 'wounded five others' } }, 'other-harm'],
    ['a running total', { killed: { value: 40, quote: '40 people have been killed' } }, 'held-back'],
    ['what is denied', { killed: { value: 30, quote: 'denied that 30 soldiers were killed' } }, 'held-back'],
    ['a place that is not in the quote', { place: { value: 'Kirkuk', quote: 'near Mosul' } }, 'place-not-in-quote'],
    [
      'a place that nobody knows',
      { place: { value: 'Falcon Brigade', quote: 'The "Falcon Brigade"' } },
      'place-unknown',
    ],
    ['a date that the words do not mean', { date: { value: '2026-11-13', quote: 'on Friday' } }, 'wrong-date'],
    ['a date from no words', { date: { value: '2026-11-20', quote: 'near Mosul' } }, 'no-date'],
    [
      'an actor who is not in the quote',
      { actors: [{ value: 'Islamic State', quote: 'Gunmen killed' }] },
      'actor-not-in-quote',
    ],
    ['a kind that is in no codebook', { type: { value: 'massacre!', quote: 'Gunmen killed' } }, 'unknown-type'],
  ])('%s is dropped', (_, field, reason) => {
    const { dropped, reading } = opinion({ ...PAIRED, ...field })
    expect(dropped.map((one) => one.reason)).toEqual([reason])
    expect(JSON.stringify(reading.reports)).not.toContain('"method":"llm"')
  })

  test('what the rules say too is counted and changes nothing', () => {
    const alone = withOpinion(DOC, [], gazetteer, { published: DOC.published }).reading
    const { reading, tally, dropped } = opinion({
      type: { value: alone.reports[0]?.type, quote: 'Gunmen killed two soldiers' },
      injured: { value: 5, quote: 'wounded five others' },
      place: { value: 'Mosul', quote: 'near Mosul', lat: 1, lon: 1, country: 'FR' },
      date: { value: '2026-11-20', quote: 'on Friday' },
    })
    expect(dropped).toEqual([])
    expect(tally).toEqual({ filled: 0, agreed: 4, differs: 0, dropped: 0 })
    expect(reading).toEqual(alone)
  })

  test('a disagreement stands beside the rules’ value, never in its place', () => {
    const { reading, tally } = opinion({
      ...PAIRED,
      type: { value: 'attack_civilians', quote: 'Gunmen killed two soldiers' },
    })
    const [report] = reading.reports
    expect(tally.differs).toBe(1)
    expect(report?.type).toBe('armed_clash')
    expect(report?.otherReadings?.map(({ field, value, method }) => [field, value, method])).toEqual([
      ['type', 'attack_civilians', 'llm'],
    ])
    expect(report?.otherReadings?.[0]?.p).toBeLessThan(0.7)
  })

  test('white space and quotation marks may differ, letters may not', () => {
    const named = { ...PAIRED, actors: [{ value: 'Falcon Brigade', quote: 'The "Falcon\n Brigade" later said' }] }
    const { reading } = opinion(named)
    const actor = reading.reports[0]?.actors.find(({ name }) => name === 'Falcon Brigade')
    expect(actor).toMatchObject({ kind: 'unidentified', role: 'other', quote: 'Falcon Brigade' })
    expect(
      opinion({ ...PAIRED, actors: [{ value: 'Falcon Brigade', quote: 'the “falcon brigade” later' }] }).dropped,
    ).toHaveLength(1)
  })
})

describe('what the rules left open', () => {
  const BURMESE: ReadableItem = {
    title: '',
    text: 'Mosul တွင် ပေါက်ကွဲမှုဖြစ်ပွားပြီး လူ 3 ဦး သေဆုံးခဲ့သည် 2026-11-20',
    blocks: [],
    language: 'my',
    published: '2026-11-21',
  }

  test('a happening in a language without dictionaries is filled in, unsure', () => {
    const { reading, tally } = opinion(
      {
        type: { value: 'ied_mine_uxo', quote: 'ပေါက်ကွဲမှုဖြစ်ပွားပြီး' },
        place: { value: 'Mosul', quote: 'Mosul တွင်' },
        killed: { value: 3, quote: 'လူ 3 ဦး သေဆုံးခဲ့သည်' },
        date: { value: '2026-11-20', quote: '2026-11-20' },
      },
      BURMESE,
    )
    expect(tally).toMatchObject({ filled: 4, dropped: 0 })
    const [report] = reading.reports
    expect(report).toMatchObject({
      type: 'ied_mine_uxo',
      killed: { low: 3, best: 3, high: 3 },
      date: { start: '2026-11-20', end: '2026-11-20', precision: 'day' },
    })
    expect(report?.place?.placeKey).toBe('geonames:99072')
    expect(report?.evidence.every(({ method, p }) => method === 'llm' && p < 0.7)).toBe(true)
  })

  test('a kind alone, without a fact, makes no report', () => {
    const { reading, dropped } = opinion({ type: { value: 'ied_mine_uxo', quote: 'ပေါက်ကွဲမှုဖြစ်ပွားပြီး' } }, BURMESE)
    expect(reading.reports).toEqual([])
    expect(dropped[0]?.reason).toBe('no-such-happening')
  })

  test('a happening beside those of the rules is not made up', () => {
    const { reading, dropped } = opinion({
      type: { value: 'protest_peaceful', quote: 'hold a ceremony' },
      place: { value: 'Baghdad', quote: 'a ceremony in Baghdad' },
    })
    expect(reading.reports).toHaveLength(1)
    expect(dropped.map((one) => one.reason)).toEqual(['no-such-happening', 'no-such-happening'])
  })
})

describe('an answer', () => {
  test.each<[string, string, unknown]>([
    ['bare', '{"reports":[]}', { ok: true, reports: [] }],
    ['in a fence', 'Here:\n```json\n{"reports":[]}\n```', { ok: true, reports: [] }],
    ['behind thinking', '<think>{no}</think>{"reports":[]}', { ok: true, reports: [] }],
    ['that is no JSON', 'I cannot help with that.', { ok: false, reason: 'not-json' }],
    ['cut off', '{"reports":[{"type":{"value":"armed_cl', { ok: false, reason: 'not-json' }],
    ['of another shape', '{"answer":1}', { ok: false, reason: 'wrong-shape' }],
    [
      'with fields of another shape',
      '{"reports":[{"killed":{"value":"many","quote":"x"},"place":7}]}',
      { ok: true, reports: [[]] },
    ],
  ])('%s', (_, content, expected) => {
    expect(readAnswer(content)).toEqual(expected)
  })

  test('whatever it says, nothing is read that our own reader would not, and every quote is true', () => {
    const proposed = fc.record({
      field: fc.constantFrom('type', 'place', 'date', 'killed', 'injured', 'displaced'),
      value: fc.oneof(
        fc.string(),
        fc.integer(),
        fc.constantFrom('armed_clash', 'Mosul', 'Baghdad', '2026-11-20', 2, 40),
      ),
      quote: fc.oneof(
        fc.string(),
        fc.tuple(fc.nat(TEXT.length), fc.nat(80)).map(([from, length]) => TEXT.slice(from, from + length)),
      ),
    })
    const found = { field: 'displaced' as const, value: 2, quote: 'Gunmen' }
    fc.assert(
      fc.property(fc.array(proposed, { maxLength: 6 }), (all) => {
        const answer = readAnswer(
          JSON.stringify({ reports: [Object.fromEntries(all.map(({ field, ...told }) => [field, told]))] }),
        )
        if (!answer.ok) return
        const { reading } = withOpinion(DOC, answer.reports, gazetteer, { published: DOC.published })
        const [report] = reading.reports
        expect(reading.reports).toHaveLength(1)
        const { actors: _, evidence: _evidence, otherReadings: _otherReadings, ...said } = report ?? {}
        expect(ALONE).toMatchObject(said)
        for (const one of [...(report?.evidence ?? []), ...(report?.otherReadings ?? [])])
          expect(isTrue(one, TEXT)).toBe(true)
      }),
      { numRuns: 60, examples: [[[found]]] },
    )
  })
})
