import { describe, expect, test } from 'vitest'
import { readSample } from '../testing.ts'

const dayOf = (text: string, published = '2026-11-20') => readSample(text, 'en', { published }).reports[0]?.date

describe('the day of a happening, not of the words about it', () => {
  test('a day of the month told with the killing goes before the day somebody spoke', () => {
    const text = 'The bishop said today the murder of six priests, who were killed on 16 November, was a crime.'
    expect(dayOf(text)?.start).toBe('2026-11-16')
  })

  test('a source that speaks today leaves the day to the sentence that tells it', () => {
    const text =
      'According to military sources today, three farmers were murdered by gunmen. On 17 November the attackers entered the village and killed the farmers.'
    expect(dayOf(text)?.start).toBe('2026-11-17')
  })

  test('what happened today stays today, whoever says so', () => {
    expect(
      dayOf('Police said a bomb exploded today near the market. On 2 November another bomb exploded.')?.start,
    ).toBe('2026-11-20')
  })

  test.each([
    ['en', 'Rebels killed nine people between 10 and 17 November near Kas.', '2026-11-10', '2026-11-17'],
    ['es', 'Trece jóvenes fueron secuestrados entre el 10 y el 17 de noviembre.', '2026-11-10', '2026-11-17'],
    ['ar', 'خطف مسلحون تسع نساء في الفترة بين 8 و12 نوفمبر.', '2026-11-08', '2026-11-12'],
    ['en', 'Gunmen killed 12 and wounded 17 on November 11 in Kas.', '2026-11-11', '2026-11-11'],
  ])('days told by the number of the first alone are days, people are not (%s): %s', (language, text, start, end) => {
    const date = readSample(text, language, { published: '2026-11-20' }).reports[0]?.date
    expect([date?.start, date?.end]).toEqual([start, end])
  })

  test('a date at the head serves a happening that is told without one', () => {
    const text =
      'Three teachers abducted\n\nA union told of the abduction of three members. They were pulled from their house in the night from Monday to Tuesday by armed men.'
    const date = readSample(text, 'en', { published: '2026-11-19' }).reports[0]?.date
    expect(date?.start).toBe('2026-11-16')
  })

  test('where no date stands with the happening, a recent day of the head is its day', () => {
    const text =
      'A bomb exploded at the consulate.\n\nNobody has been arrested.\n\n"It was on 15 November, at ten," a guard recalls.'
    expect(dayOf(text)).toEqual({ start: '2026-11-15', end: '2026-11-15', precision: 'day' })
  })

  test('an old day told alone dates no news', () => {
    const text =
      'A bomb exploded at the consulate and hurt two guards.\n\nNobody has been arrested.\n\nThe house was opened on 15 March 2009.'
    expect(dayOf(text)?.precision).toBe('days')
  })

  test.each([
    ['en', 'Seven fighters were killed in clashes between Tuesday and Thursday near the town.'],
    ['es', 'Al menos siete hombres murieron entre el martes y el jueves en choques con la guerrilla.'],
    ['fr', 'Sept combattants ont été tués entre mardi et jeudi dans des affrontements.'],
    ['ar', 'أسفرت معارك من الثلاثاء إلى الخميس عن مقتل سبعة مقاتلين.'],
  ])('days told as one stretch are one stretch (%s)', (language, text) => {
    const date = readSample(text, language, { published: '2026-11-20' }).reports[0]?.date
    expect(date).toEqual({ start: '2026-11-17', end: '2026-11-19', precision: 'days' })
  })

  test('what has been going on since a day of this week is dated by its beginning', () => {
    expect(dayOf('Soldiers have blocked aid convoys at a checkpoint since Wednesday, the agency says.')?.start).toBe(
      '2026-11-18',
    )
  })

  // 2026-11-20 is a Friday
  test.each([
    ['a weekend', 'en', 'Armed youth looted a clinic over the weekend, the charity says.', '2026-11-14', '2026-11-15'],
    ['a weekend', 'es', 'Hombres armados saquearon la clínica durante el fin de semana.', '2026-11-14', '2026-11-15'],
    ['days joined', 'ar', 'قتل مسلحون ثمانية مدنيين بين الثلاثاء والخميس الماضيين.', '2026-11-17', '2026-11-19'],
    ['a start', 'ar', 'يحاصر مسلحون البلدة منذ يوم الثلاثاء ويمنعون دخول القوافل.', '2026-11-17', '2026-11-17'],
    [
      'words first',
      'ar',
      'قال متحدث باسم الشرطة يوم الخميس إن مسلحين خطفوا ستة عمال يوم الاثنين.',
      '2026-11-16',
      '2026-11-16',
    ],
    [
      'words first',
      'en',
      'A police spokesman said on Thursday that gunmen had abducted six workers on Monday.',
      '2026-11-16',
      '2026-11-16',
    ],
    [
      'an alert',
      'en',
      'Armed men looted a store on Monday, an alert issued on Wednesday says.',
      '2026-11-16',
      '2026-11-16',
    ],
    [
      'a declaration',
      'es',
      'El gobierno declaró este jueves el estado de emergencia en la provincia.',
      '2026-11-19',
      '2026-11-19',
    ],
  ])('%s (%s): %s', (_, language, text, start, end) => {
    expect(readSample(text, language, { published: '2026-11-20' }).reports[0]?.date).toMatchObject({ start, end })
  })

  test('what an old happening is told with dates nothing of now', () => {
    const text =
      'Clans clash in the hills\n\nFive farmers were killed when clans clashed. In March 2019 at least 30 people died in an ambush there.'
    expect(dayOf(text)).toEqual({ start: '2026-11-19', end: '2026-11-20', precision: 'days' })
  })
})
