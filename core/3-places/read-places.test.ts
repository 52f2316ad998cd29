import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlaces } from './read-places.ts'
import { openSmall } from './testing/open-small.ts'

const gazetteer = openSmall()

/** What a text gives, one line a mention: quote, kind if not a place, country and admin-1 code or name. */
function found(text: string, language = 'en', country: string | null = null): string[] {
  return readPlaces({ text, language }, gazetteer, { country }).map((mention) => {
    const kind = mention.kind === 'place' ? '' : ` (${mention.kind})`
    return `${mention.quote}${kind} = ${mention.admin1 ?? mention.country ?? '?'}`
  })
}

describe('what is a place and what is not', () => {
  test.each<[string, string, string[]]>([
    [
      'a cell named for a bird is no state of Venezuela',
      'So far only the elements of the Falcon Cell had done it in Iraq.',
      ['Iraq = IQ'],
    ],
    [
      'a channel with a number is no region',
      'Soldiers entered the town in Iraq, as Kurdistan 24 reports.',
      ['Iraq = IQ'],
    ],
    [
      'a part of a town is no town of that name elsewhere',
      'Two men were shot in the Ocaña neighborhood on Monday.',
      ['Ocaña = ?'],
    ],
    ['an armed group is no state', 'Fighters of the Islamic State fled Mosul in Iraq.', ['Mosul = IQ.15', 'Iraq = IQ']],
    [
      'a person named for two places is neither',
      'Aid worker Jordan Paris was seen in Mosul, Iraq.',
      ['Mosul = IQ.15', 'Iraq = IQ'],
    ],
    [
      'a number that names a unit stays a number',
      'The 007 of the army moved to Aleppo in Syria.',
      ['Aleppo = SY.09', 'Syria = SY'],
    ],
    [
      'a dam is itself, not the town',
      'Militiamen operated in the Mosul Dam in Iraq.',
      ['Mosul Dam = IQ.15', 'Iraq = IQ'],
    ],
    ['a disease named for a river', 'West Nile virus was found in Egypt.', ['Egypt = EG']],
    ['money', 'It received US$40 million in Sudan.', ['Sudan = SD']],
    ['a contraction is no state', "I'll go to Chad, he said.", ['Chad = TD']],
    [
      'people and things of a country',
      'Syrian forces and Iraqis met.',
      ['Syrian (demonym) = SY', 'Iraqis (demonym) = IQ'],
    ],
    [
      'a name with a possessive in it, and a language',
      "The People's Republic of China printed it in English.",
      ["People's Republic of China = CN"],
    ],
    [
      'an adjective of a part of a country',
      'A man fell ill in a southern English city, Britain said.',
      ['English (demonym) = GB', 'Britain = GB'],
    ],
    ['a surname told by a first name before', 'Fidel Castro ruled Cuba. Castro died.', ['Cuba = CU']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('which place of that name', () => {
  test.each<[string, string, string, string | null, string]>([
    ['the unit after a comma', 'He was born in Palma, Cabo Delgado.', 'Palma', null, 'MZ.01'],
    ['the country of the source', 'Insurgents attacked Palma on Wednesday.', 'Palma', 'MZ', 'MZ.01'],
    ['the country named in the text', 'Insurgents attacked Palma in Mozambique.', 'Palma', null, 'MZ.01'],
    [
      'a spelling the gazetteer knows from our own file',
      'Forces crossed the bridge at Al-Kuwair in Iraq.',
      'Al-Kuwair',
      null,
      'IQ.11',
    ],
    ['a village in a region of two units', 'Deux morts au Liban-Sud, à Khiam.', 'Khiam', null, 'LB.07'],
    ['a region before a town of its name', 'Armed groups clashed in Catatumbo.', 'Catatumbo', null, 'CO.21'],
    ['what the rest of a list is', 'Farms in Florida, Georgia and Alabama were flooded.', 'Georgia', null, 'US.GA'],
    [
      'what other names tell, not the name itself said again',
      'ST. LOUIS – St. Louis Police held two men from St. Louis in St. Louis, Missouri. They had left St. Louis on Monday.',
      'St. Louis',
      null,
      'US.MO',
    ],
  ])('%s', (_, text, quote, country, expected) => {
    const mention = readPlaces({ text, language: 'en' }, gazetteer, { country }).find((one) => one.quote === quote)
    expect(mention?.admin1).toBe(expected)
  })
})

describe('a namesake at home', () => {
  test.each<[string, string, string | null, string]>([
    ['of the only country named', 'A clinic in Trujillo was shut, officials in Honduras said.', null, 'HN.03'],
    ['of the source', 'A clinic in Trujillo was shut on Friday.', 'HN', 'HN.03'],
    ['two countries are named', 'A clinic in Trujillo was shut, Honduras and Peru said.', null, 'PE.13'],
    ['nothing is said', 'A clinic in Trujillo was shut on Friday.', null, 'PE.13'],
  ])('%s', (_, text, country, expected) => {
    const first = readPlaces({ text, language: 'en' }, gazetteer, { country }).find(({ quote }) => quote === 'Trujillo')
    expect(first?.admin1).toBe(expected)
  })
})

describe('a greater namesake', () => {
  test.each<[string, string, string | null, string]>([
    ['a city and no country', 'Una explosión en Granada dejó siete heridos.', null, 'ES.51'],
    ['the country at the source', 'Una explosión en Granada dejó siete heridos.', 'GD', 'GD'],
    ['the unit of the country named', 'El ejército de Nicaragua envió tropas a Granada.', null, 'NI.06'],
  ])('%s', (_, text, country, expected) => {
    const one = readPlaces({ text, language: 'es' }, gazetteer, { country }).find(({ quote }) => quote === 'Granada')
    expect(one?.admin1 ?? one?.country).toBe(expected)
  })
})

describe('the whole of a name', () => {
  test('a town is not the first word of a longer name that nobody knows', () => {
    expect(found('Shots were heard in Hawija al-Bahriya, in Iraq.')).toEqual(['Hawija al-Bahriya = ?', 'Iraq = IQ'])
  })

  test.each<[string, string, string, string]>([
    ['es', 'Tres personas murieron en la isla de Margarita.', 'isla de Margarita', 'VE.17'],
    ['fr', "Un navire a coulé près de l'île de la Tortue.", 'île de la Tortue', 'HT.03'],
    ['es', 'La cárcel de Turi fue intervenida ayer.', 'cárcel de Turi', 'EC.02'],
  ])('%s: it may begin with the word for its kind in small letters: %s', (language, text, quote, expected) => {
    const [first] = readPlaces({ text, language }, gazetteer)
    expect(first).toMatchObject({ quote, admin1: expected })
  })
})

describe('another spelling of a name', () => {
  test.each<[string, string | null, string | undefined]>([
    ['Gunmen attacked Mosool in Iraq on Friday.', null, 'IQ'],
    ['Gunmen attacked the village of Mosool on Friday.', 'IQ', 'IQ'],
    ['Gunmen attacked Mosool on Friday.', null, undefined],
    ['Gunmen attacked Mosool in Mali on Friday.', null, undefined],
  ])('%s is met only in an established country', (text, country, expected) => {
    const mention = readPlaces({ text, language: 'en' }, gazetteer, { country }).find(({ quote }) => quote === 'Mosool')
    expect(mention?.country ?? undefined).toBe(expected)
  })
})

describe('names of units', () => {
  test.each<[string, string]>([
    ['en', 'A roadside bomb hit a patrol in Salah al-Din on Monday.'],
    ['en', 'Schools in Salah al-Din governorate were closed.'],
    ['en', 'Clashes broke out in Salahuddin province, Iraq.'],
    ['en', 'Two wells were poisoned in Salah el-Din in Iraq.'],
    ['fr', 'Une bombe a explosé dans la province de Salaheddine, en Irak.'],
    ['fr', 'Une bombe a explosé dans le gouvernorat de Salah al-Din.'],
    ['es', 'Una bomba estalló en la gobernación de Saladino, en Irak.'],
    ['ar', 'انفجرت عبوة في محافظة صلاح الدين'],
  ])('%s: %s', (language, text) => {
    const [first] = readPlaces({ text, language }, gazetteer)
    expect(first).toMatchObject({ admin1: 'IQ.18', admin1Name: 'Salah al-Din', name: 'Salah al-Din', precision: 4 })
  })
})

test.each<[string, string]>([
  ['Floods in the Indian state of Punjab killed two people.', 'IN'],
  ['Floods in Punjab, Pakistan, killed two people.', 'PK'],
  ['Floods in Punjab killed two people.', 'PK'],
])('of two units of a name the one whose country is told: %s', (text, country) => {
  const found = readPlaces({ text, language: 'en' }, gazetteer).find(({ quote }) => quote === 'Punjab')
  expect(found?.country).toBe(country)
})

describe('datelines', () => {
  test.each<[string, string]>([
    ['BAMAKO, Nov 12 (Reuters) - Men on motorbikes killed four near the town of Ménaka.', 'Bamako'],
    ['Bamako (AFP) – Men on motorbikes killed four near the town of Ménaka.', 'Bamako'],
    ['BAMAKO, Mali (AP) — Men on motorbikes killed four near the town of Ménaka.', 'Bamako'],
    ['A long title here\n\nBAMAKO — Men on motorbikes killed four near the town of Ménaka.', 'Bamako'],
  ])('%s', (text, city) => {
    const found = readPlaces({ text, language: 'en' }, gazetteer)
    expect(found.find(({ name }) => name === city)).toMatchObject({ isDateline: true, role: 'mentioned' })
    expect(found.find(({ quote }) => quote === 'Ménaka')?.isDateline).toBeUndefined()
  })

  test('a shouted city and a colon at the head of a paragraph, with nobody who reports', () => {
    const text =
      'BAMAKO: Men on motorbikes killed four people on Sunday near the town of Ménaka, whose market had been closed for two days.'
    const found = readPlaces({ text, language: 'en' }, gazetteer)
    expect(found.find(({ name }) => name === 'Bamako')).toMatchObject({ isDateline: true, role: 'mentioned' })
  })

  test.each([
    'Bamako - a city of two million - is quiet.',
    'Bamako: four killed near Ménaka.',
    'In Bamako, 12 people – all men – were held.',
  ])('no dateline: %s', (text) => {
    expect(readPlaces({ text, language: 'en' }, gazetteer).some(({ isDateline }) => isDateline)).toBe(false)
  })
})

describe('a name that a country and a capital share', () => {
  test.each<[string, string, string | null, string]>([
    ['the capital, said before', 'انفجار في العاصمة الأردنية عمان', null, 'JO'],
    ['the country of the source', 'انفجار في عمان يقتل شخصين', 'JO', 'JO'],
    ['the country named with it', 'قال وزير الخارجية الأردني في عمان إن المعبر مغلق', null, 'JO'],
    ['the sultanate', 'وقع انفجار في سلطنة عمان', null, 'OM'],
    ['nothing said', 'انفجار في عمان يقتل شخصين', null, 'OM'],
  ])('%s: %s', (_, text, country, expected) => {
    const found = readPlaces({ text, language: 'ar' }, gazetteer, { country }).find(({ quote }) => quote === 'عمان')
    expect(found?.country).toBe(expected)
  })
})

test.each(['انفجرت عبوة شمال خانقين', 'وقع هجوم شرق تلعفر'])(
  'a town after a bearing, without its country: %s',
  (text) => {
    expect(readPlaces({ text, language: 'ar' }, gazetteer)[0]).toMatchObject({ country: 'IQ', role: 'near' })
  },
)

test.each(['في إقليم', 'بإقليم', 'بمنطقة', 'بقضاء'])(
  'a kind of place says so behind a written “in” too (%s)',
  (before) => {
    const [place] = readPlaces({ text: `قتل مدنيون ${before} لوبيرو الثلاثاء`, language: 'ar' }, gazetteer)
    expect(place).toMatchObject({ quote: 'لوبيرو', country: 'CD' })
  },
)

test('towns are shown as English texts print them', () => {
  const [first] = readPlaces({ text: 'انفجرت عبوة شمال تلعفر في العراق', language: 'ar' }, gazetteer)
  expect(first?.name).toBe('Tal Afar')
  const [tikrit] = readPlaces({ text: 'A bomb went off in Tikrit, Iraq.', language: 'en' }, gazetteer)
  expect(tikrit?.name).toBe('Tikrit')
})

describe('other languages', () => {
  test.each<[string, string, string, string[]]>([
    [
      'Arabic particles before a name',
      'ar',
      'قتل خمسة أشخاص في هجوم بالموصل شمالي العراق',
      ['الموصل = IQ.15', 'العراق = IQ'],
    ],
    [
      'Arabic adjectives of a country',
      'ar',
      'قال وزير الخارجية السوري إن الهجوم وقع في حلب',
      ['السوري (demonym) = SY', 'حلب = SY.09'],
    ],
    [
      'a part of a country in small letters',
      'fr',
      'Une crue a fait deux morts au Darfour occidental.',
      ['Darfour occidental = SD.47'],
    ],
    ['the same in Spanish', 'es', 'Dos civiles murieron en Bengala occidental.', ['Bengala occidental = IN.28']],
    [
      'a foreign unit as an Arabic newsroom hears it, in its country',
      'ar',
      'قتل خمسة أشخاص في منطقة ساغاينغ في ميانمار',
      ['ساغاينغ = MM.10', 'ميانمار = MM'],
    ],
    ['words of Arabic that sound like none', 'ar', 'وقع الهجوم في ميادين قرب مباني الجامعة في النيجر', ['النيجر = NE']],
    ['an Arabic man named for nobody’s town', 'ar', 'قال محمد علي إن الوضع صعب في السودان', ['السودان = SD']],
    [
      'French elision and small letters',
      'fr',
      "L'armée irakienne est entrée à Mossoul, au nord de l'Irak.",
      ['irakienne (demonym) = IQ', 'Mossoul = IQ.15', 'Irak = IQ'],
    ],
    [
      'Spanish demonyms',
      'es',
      'El Ejército colombiano entró en el Catatumbo.',
      ['colombiano (demonym) = CO', 'Catatumbo = CO.21'],
    ],
    [
      'text in capitals',
      'en',
      'FIVE PEOPLE WERE KILLED IN MOSUL, IRAQ, ON FRIDAY WHEN A BOMB WENT OFF',
      ['MOSUL = IQ.15', 'IRAQ = IQ'],
    ],
  ])('%s', (_, language, text, expected) => {
    expect(found(text, language)).toEqual(expected)
  })
})

test.each<[string, string]>([
  ['fr', 'Deux personnes ont été tuées au Liban-Sud.'],
  ['en', 'Two people were killed in South Lebanon.'],
  ['en', 'Schools are closed in Trinidad.'],
])('%s: a region that spans units is in none of them: %s', (language, text) => {
  expect(readPlaces({ text, language }, gazetteer)[0]).toMatchObject({ admin1: null })
})

describe('where the happening lies to the place', () => {
  test.each<[string, number]>([
    ['It happened near Mosul in Iraq.', 2],
    ['It happened in Mosul in Iraq.', 1],
    ['It happened between Mosul and Aleppo.', 5],
    ['It happened in Nineveh.', 4],
    ['It happened in Darfur.', 5],
    ['It happened in Iraq.', 6],
    ['A ship was hit in the Red Sea.', 7],
  ])('%s has precision %i on the UCDP scale', (text, precision) => {
    expect(readPlaces({ text, language: 'en' }, gazetteer)[0]?.precision).toBe(precision)
  })
})

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'Mosul',
    ' ',
    'الموصل',
    ', ',
    'Iraq',
    '\n',
    'Al-',
    '😀',
    '12 km north of ',
    "'s",
    'U.S.',
    '.',
    'in ',
    'ب',
    '\u0000',
    'ﷺ',
    '-',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  )
  test('is read without a throw, and every quote is the slice its span says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const mention of readPlaces({ text }, gazetteer)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.quote)
          expect(mention.end).toBeGreaterThan(mention.start)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('10 MB are read, or left after what a news item may hold, within seconds', { timeout: 60_000 }, () => {
    const page =
      'Fighters left Mosul for Aleppo on Friday, an official in Baghdad said, and the army of Iraq followed.\n'
    for (const text of [
      page.repeat(100_000),
      'Mosul'.repeat(2_000_000),
      'في'.repeat(5_000_000),
      'A '.repeat(5_000_000),
      "d'".repeat(5_000_000),
    ]) {
      const before = process.cpuUsage()
      readPlaces({ text, language: 'en' }, gazetteer)
      // CPU time, since the machine may be busy
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
    }
  })
})
