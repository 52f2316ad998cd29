import { expect, test } from 'vitest'
import { readSample } from '../testing.ts'
import type { Harm } from '../words/pack.ts'

type Told = Partial<Record<Harm, number | [low: number, best: number | null, high: number | null]>>

const cases: [language: string, headline: string, told: Told][] = [
  ['en', 'Market blast in Potiskum kills 19: officials', { killed: 19 }],
  ['en', '14 killed as gunmen attack wedding in Katsina', { killed: 14 }],
  ['en', 'Two guards killed as militants storm consulate in Herat', { killed: 2 }],
  ['en', 'Rebel raid on outpost kills soldier', { killed: 1 }],
  ['en', 'Landmine kills elderly farmer in Rakhine', { killed: 1 }],
  ['en', 'Pakistani soldier killed as militants target checkpoint', { killed: 1 }],
  ['en', 'Commander of banned group shot dead in Quetta', { killed: 1 }],
  ['en', 'Car bomb kills at least 7 at bus stop in Baidoa', { killed: [7, 7, null] }],
  ['en', 'Gunmen kill 9 mourners in Zamfara', { killed: 9 }],
  ['en', '"Dozens" killed in attack on village in Ituri', { killed: [24, null, null] }],
  ['en', 'Six feared killed in Plateau attack', { killed: [0, null, 6] }],
  ['en', 'Many feared killed as bombers hit camp', {}],
  ['en', 'Shell kills 7-year-old in Kherson', { killed: 1 }],
  ['en', 'Blast kills three bomb squad members in Peshawar', { killed: 3 }],
  ['en', 'Student protest turns violent in Dhaka, two killed', { killed: 2 }],
  ['fr', 'Deux ingénieurs chinois enlevés à Gao', { abducted: 2 }],
  ['es', 'Asesinan a periodista en Veracruz', { killed: 1 }],
]

test.each(cases)('%s: %s', (language, headline, told) => {
  const [report] = readSample(`${headline}\n\n`, language).reports
  expect(report).toBeDefined()
  for (const [harm, asked] of Object.entries({ killed: undefined, ...told }) as [
    Harm,
    number | number[] | undefined,
  ][]) {
    const [low, best, high] = typeof asked === 'number' ? [asked, asked, asked] : (asked ?? [])
    expect(report?.[harm] ?? null).toEqual(asked === undefined ? null : { low, best, high })
  }
})
