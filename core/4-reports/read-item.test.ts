import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTrue } from '#core/text/span.ts'
import { EVENT_TYPES } from './codebook.ts'
import type { Reading } from './reading.ts'
import { placeIn, readSample } from './testing.ts'

describe('the kind of happening', () => {
  test.each([
    ['en', 'A suicide bomber blew himself up at a checkpoint, killing six soldiers.', 'suicide_attack'],
    ['en', 'Security forces broke up a sleeper cell and detained its leader.', 'arrest_detention'],
    ['en', 'Drones struck a fuel depot overnight.', 'air_drone_strike'],
    ['en', 'Gunmen opened fire on a patrol, wounding three soldiers.', 'armed_clash'],
    ['en', 'Gunmen opened fire on an army patrol near the river.', 'armed_clash'],
    ['en', 'Gunmen opened fire on worshippers leaving a church.', 'attack_civilians'],
    ['en', 'Soldiers fought armed men for an hour. Three gunmen were killed and five others injured.', 'armed_clash'],
    ['en', 'Police seized rockets and detonators hidden in a shed.', 'raid_seizure'],
    ['en', 'Police fired tear gas to disperse protesters.', 'protest_intervention'],
    ['en', 'Soldiers opened fire on protesters, killing three demonstrators.', 'protest_excessive_force'],
    ['en', 'Thousands marched peacefully through the capital to demand elections.', 'protest_peaceful'],
    ['en', 'A mine exploded under a truck carrying food aid.', 'ied_mine_uxo'],
    ['en', 'An aid group suspended its activities after its convoy was blocked at a checkpoint.', 'access_constraint'],
    ['en', 'The two sides signed a ceasefire on Friday.', 'agreement_ceasefire'],
    ['en', 'A bus crash on a mountain road killed twelve passengers.', 'accident_hazard'],
    ['en', 'Looters ransacked a food warehouse.', 'looting_destruction'],
    ['fr', 'Des hommes armés ont enlevé deux infirmiers.', 'abduction'],
    ['fr', 'Violents affrontements entre l’armée et les rebelles.', 'armed_clash'],
    ['fr', 'Une frappe de drone a visé un marché.', 'air_drone_strike'],
    ['es', 'Una masacre deja cuatro campesinos asesinados.', 'attack_civilians'],
    ['es', 'El ejército y la guerrilla se enfrentaron en el Catatumbo.', 'armed_clash'],
    ['es', 'Una mina antipersona hirió a un niño.', 'ied_mine_uxo'],
    ['ar', 'اعتقلت قوات الأمن ثلاثة مشتبه بهم في خلية نائمة.', 'arrest_detention'],
    ['ar', 'اشتباكات عنيفة بين الجيش ومسلحين شمال المدينة.', 'armed_clash'],
    ['ar', 'غارة جوية تستهدف سوقا شعبيا.', 'air_drone_strike'],
  ])('%s: %s', (language, text, type) => {
    expect(readSample(text, language).reports[0]?.type).toBe(type)
  })
})

describe('when it happened', () => {
  // A Friday.
  const published = '2026-11-20'
  test.each([
    ['en', 'Gunmen killed two people on Tuesday, police said on Thursday.', '2026-11-17'],
    ['en', 'Clashes broke out yesterday near the airport.', '2026-11-19'],
    ['en', 'Clashes broke out two days ago.', '2026-11-18'],
    ['en', 'A bomb exploded on Friday.', '2026-11-20'],
    ['en', 'A bomb exploded on 13 November.', '2026-11-13'],
    ['fr', 'Des affrontements ont eu lieu avant-hier.', '2026-11-18'],
    ['fr', 'Une bombe a explosé vendredi dernier.', '2026-11-13'],
    ['es', 'Hubo enfrentamientos hace dos días.', '2026-11-18'],
    ['es', 'Un carro bomba estalló el viernes pasado.', '2026-11-13'],
    ['es', 'Anoche hubo un tiroteo.', '2026-11-19'],
    ['ar', 'اندلعت اشتباكات أمس الأول.', '2026-11-18'],
    ['ar', 'اندلعت اشتباكات يوم الثلاثاء.', '2026-11-17'],
  ])('%s: %s', (language, text, day) => {
    expect(readSample(text, language, { published }).reports[0]?.date?.start).toBe(day)
  })

  test('without a day of publication nothing is invented', () => {
    expect(readSample('Gunmen killed two people on Tuesday.', 'en').reports[0]?.date).toBeNull()
    expect(readSample('Clashes broke out near the airport.', 'en').reports[0]?.date).toBeNull()
  })

  test('the outlet’s own day counts, not the one in Greenwich', () => {
    const context = { published: '2026-11-20T22:30:00Z', timeZone: 'Asia/Baghdad' }
    expect(readSample('A bomb exploded today.', 'en', context).reports[0]?.date?.start).toBe('2026-11-21')
  })
})

const CELL = `Raqqa, security forces say a sleeper network is gone

The Internal Security Forces have dismantled a Daesh cell that was hiding in Raqqa. Nothing was said about arrests or losses.

Militants of the Islamic State had met at the old bridge. Security forces announced this in a statement to the press, as the Rafid Herald reports. So far only the Scorpion Cell had come so close.`

test('one actor under two names, its cell dismantled, nobody counted', () => {
  const reading = readSample(CELL, 'en', {}, [placeIn(CELL, 'Raqqa', { country: 'SY' })])
  expect(reading.reports).toHaveLength(1)
  const report = reading.reports[0]
  expect(report).toMatchObject({
    type: 'arrest_detention',
    polarity: 'improving',
    date: null,
    killed: null,
    injured: null,
    arrested: null,
  })
  expect(report?.place).toMatchObject({ name: 'Raqqa', country: 'SY' })
  expect(report?.actors.filter((actor) => actor.name === 'Islamic State')).toHaveLength(1)
  expect(report?.actors.find((actor) => actor.name === 'Islamic State')?.role).toBe('target')
  expect(report?.actors.some((actor) => actor.quote.includes('Scorpion'))).toBe(false)
  expect(reading.attributions.map(({ origin, relation }) => [origin, relation])).toEqual(
    expect.arrayContaining([
      ['Security forces', 'statement of'],
      ['Rafid Herald', 'reported by'],
    ]),
  )
})

test('weak words, told over and over, give way to what is told outright', () => {
  const text =
    'Group now has to deal with infiltrators\n\nThe army dismantled an important ISIS cell, infiltrating it. The group also has to deal with infiltrators.'
  expect(readSample(text, 'en').reports[0]?.type).toBe('arrest_detention')
})

test('ISF are Iraq’s forces only where Iraq is established', () => {
  const text = 'The ISF have arrested four men near the market.'
  const inIraq = readSample(text, 'en', { country: 'IQ' })
  const nowhere = readSample(text, 'en')
  expect(inIraq.reports[0]?.actors.map((actor) => actor.name)).toContain('Iraqi Security Forces')
  expect(nowhere.reports[0]?.actors.map((actor) => actor.name)).not.toContain('Iraqi Security Forces')
})

test('two attacks told one after the other are two reports', () => {
  const text = `Two attacks in a day

Gunmen killed four farmers in Arlan on Monday. In a separate attack, a roadside bomb exploded in Belmor, wounding three soldiers.`
  const reading = readSample(text, 'en', { published: '2026-11-20' })
  expect(
    reading.reports.map((report) => [report.type, report.killed?.best ?? null, report.injured?.best ?? null]),
  ).toEqual([
    ['attack_civilians', 4, null],
    ['ied_mine_uxo', null, 3],
  ])
})

test.each([
  ['a drill', 'The army will hold an exercise to prevent a possible attack.'],
  ['sport', 'The striker scored in the league match and attacked the record.'],
  ['trade', 'The stock exchange closed higher after quarterly results.'],
])('%s is no security matter', (_, text) => {
  expect(readSample(text, 'en').relevant.value).toBe(false)
})

function evidenceIsTrue(reading: Reading): void {
  for (const report of reading.reports) {
    expect(EVENT_TYPES.map(({ code }) => code)).toContain(report.type)
    for (const evidence of report.evidence) expect(isTrue(evidence, reading.text)).toBe(true)
    for (const field of ['killed', 'injured', 'abducted', 'arrested', 'displaced'] as const) {
      if (report[field]) expect(report.evidence.some((evidence) => evidence.field === field)).toBe(true)
    }
  }
  for (const said of reading.attributions) expect(isTrue(said, reading.text)).toBe(true)
}

const WORDS =
  'killed five people were and at least including a soldier 12 . , — “ قتل خمسة أشخاص و muertos tués Friday last 20 11 2026 - police said no'.split(
    ' ',
  )

test('any words in any order: no exception, and every quote stands in the text', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 80 }),
      fc.constantFrom('en', 'fr', 'es', 'ar', 'und', 'my'),
      (words, language) => {
        evidenceIsTrue(readSample(words.join(' '), language, { published: '2026-11-20' }))
      },
    ),
    { numRuns: 300 },
  )
})

test.each([
  ['one letter', 'a'.repeat(10_000_000)],
  ['one word', 'killed '.repeat(1_400_000)],
  ['numbers', '5 and 6 killed, '.repeat(600_000)],
  ['lines', 'x\n'.repeat(5_000_000)],
])('10 MB of %s are read within two seconds', { timeout: 60_000 }, (_, text) => {
  // Processor time: the machine may be busy with something else.
  const start = process.cpuUsage()
  evidenceIsTrue(readSample(text, 'en'))
  const used = process.cpuUsage(start)
  expect((used.user + used.system) / 1000).toBeLessThan(2000)
})

test('a folder of real cases reads as its expectations say', { skip: !process.env.TIDINGS_CASES }, () => {
  const folder = `${process.env.TIDINGS_CASES}/mosul-cell`
  const text = readFileSync(`${folder}/article.txt`, 'utf8')
    .split('\n')
    .slice(2)
    .join('\n')
    .replace(/Back To Top\s*$/, '')
    .trim()
  const reading = readSample(text, 'en', {}, [placeIn(text, 'Mosul', { country: 'IQ' })])
  expect(reading.reports).toHaveLength(1)
  expect(reading.reports[0]?.acled).toEqual({ event: 'Strategic developments', sub: 'Arrests' })
  expect(reading.reports[0]?.actors.map((actor) => actor.name)).toEqual(
    expect.arrayContaining(['Iraqi Security Forces', 'Islamic State']),
  )
})

describe('where it happened, and where the reporter sat', () => {
  const dateline = (text: string, quote: string, country: string) =>
    placeIn(text, quote, { country, isDateline: true, role: 'mentioned', feature: 'PPLC', p: 0.95 })

  test('the place told with the happening goes before the dateline, which is then only mentioned', () => {
    const text =
      'BAMAKO, Nov 12 (Reuters) - Gunmen killed at least four people on Tuesday when they ambushed an aid convoy near the town of Ménaka.'
    const places = [dateline(text, 'BAMAKO', 'ML'), placeIn(text, 'Ménaka', { country: 'ML' })]
    const reading = readSample(text, 'en', { published: '2026-11-12' }, places)
    expect(reading.reports[0]?.place?.name).toBe('Ménaka')
    expect(reading.places.map(({ role }) => role)).toEqual(['mentioned', 'happened'])
  })

  test('where only the dateline names a place it stands for the happening, less surely', () => {
    const text = 'DAMASCUS, Nov 12 (Reuters) - A car bomb exploded on Tuesday, killing two people.'
    const reading = readSample(text, 'en', { published: '2026-11-12' }, [dateline(text, 'DAMASCUS', 'SY')])
    expect(reading.reports[0]?.place?.name).toBe('DAMASCUS')
    expect(reading.places[0]?.role).toBe('happened')
    // of places told by a dateline alone nine in ten are right; of those told with the deed more are
    expect(reading.reports[0]?.evidence.find(({ field }) => field === 'place')?.p).toBeLessThan(0.9)
  })

  test('the dateline of a neighbour country tells nothing of where it happened', () => {
    const text = 'BEIRUT, Nov 12 (Reuters) - Syrian warplanes bombed a market on Tuesday, killing two people.'
    const syrian = placeIn(text, 'Syrian', { country: 'SY', kind: 'demonym', precision: null })
    const reading = readSample(text, 'en', { published: '2026-11-12' }, [dateline(text, 'BEIRUT', 'LB'), syrian])
    expect(reading.reports[0]?.place?.country).toBe('SY')
  })
})

test('the day of a bulletin in March is no march', () => {
  expect(readSample('Safety bulletin of 4 March', 'en').reports).toEqual([])
})
