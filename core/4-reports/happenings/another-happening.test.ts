import { expect, test } from 'vitest'
import { openSmall } from '#core/3-places/testing/open-small.ts'
import { readItem } from '../read-item.ts'
import { anotherOdds } from './another-happening.ts'

const gazetteer = openSmall()

function read(language: string, text: string, title = '') {
  const whole = title === '' ? text : `${title}\n\n${text}`
  const item = { title, text: whole, blocks: [], language, published: '2026-11-22' }
  return readItem(item, { gazetteer }, { published: '2026-11-22', country: 'IQ' }).reports
}

test.each<[string, string, string[]]>([
  [
    'en',
    'Gunmen shot dead four passengers near Mosul on Monday, police said. Their bodies were taken to a hospital. In Kirkuk, a roadside bomb wounded two soldiers on Tuesday.',
    ['attack_civilians Mosul 2026-11-16', 'ied_mine_uxo Kirkuk 2026-11-17'],
  ],
  [
    'en',
    'Gunmen shot dead four passengers near Mosul on Monday. In a separate incident the same evening, two men threw a grenade at a bank in Tikrit, wounding a guard.',
    ['attack_civilians Mosul 2026-11-16', 'grenade Tikrit 2026-11-16'],
  ],
  [
    'fr',
    "À Mossoul, des hommes armés ont tué quatre voyageurs lundi. Le lendemain, à Kirkuk, l'explosion d'une bombe a blessé deux soldats.",
    ['attack_civilians Mosul 2026-11-16', 'ied_mine_uxo Kirkuk 2026-11-17'],
  ],
  [
    'es',
    'Hombres armados mataron a cuatro pasajeros el lunes cerca de Mosul. Ese mismo día, en Kirkuk, la explosión de una bomba dejó dos soldados heridos.',
    ['attack_civilians Mosul 2026-11-16', 'ied_mine_uxo Kirkuk 2026-11-16'],
  ],
  [
    'ar',
    'قتل مسلحون أربعة ركاب قرب الموصل يوم الاثنين. وفي كركوك، أصيب جنديان بانفجار عبوة ناسفة يوم الثلاثاء.',
    ['attack_civilians Mosul 2026-11-16', 'ied_mine_uxo Kirkuk 2026-11-17'],
  ],
  [
    'en',
    'In Mosul, gunmen shot dead four passengers on Monday; in Kirkuk, a roadside bomb wounded two soldiers on Tuesday; in Tikrit, a hand grenade was thrown at a bank on Friday.',
    ['attack_civilians Mosul 2026-11-16', 'ied_mine_uxo Kirkuk 2026-11-17', 'grenade Tikrit 2026-11-20'],
  ],
  [
    'en',
    'A car bomb killed three people in Mosul on Monday and gunmen kidnapped two doctors in Kirkuk on Tuesday.',
    ['ied_mine_uxo Mosul 2026-11-16', 'abduction Kirkuk 2026-11-17'],
  ],
  [
    'fr',
    "Des hommes armés ont tué quatre voyageurs lundi à Mossoul, tandis qu'à Kirkuk une bombe a blessé deux soldats mardi.",
    ['attack_civilians Mosul 2026-11-16', 'ied_mine_uxo Kirkuk 2026-11-17'],
  ],
  [
    'es',
    'Hombres armados mataron a cuatro pasajeros el lunes en Mosul; en Kirkuk, una bomba hirió el martes a dos soldados.',
    ['attack_civilians Mosul 2026-11-16', 'ied_mine_uxo Kirkuk 2026-11-17'],
  ],
  [
    'ar',
    'قتل مسلحون أربعة ركاب قرب الموصل يوم الاثنين، فيما أصيب جنديان بانفجار عبوة ناسفة في كركوك يوم الثلاثاء.',
    ['attack_civilians Mosul 2026-11-16', 'ied_mine_uxo Kirkuk 2026-11-17'],
  ],
])('%s: %s', (language, text, told) => {
  expect(read(language, text).map(({ type, place, date }) => `${type} ${place?.name} ${date?.start}`)).toEqual(told)
})

test.each<[string, string]>([
  [
    'en',
    'Gunmen shot dead four passengers near Mosul on Monday, police said. The victims were on their way to Erbil. Police in Kirkuk said on Tuesday that the attackers had fled.',
  ],
  ['en', 'Gunmen kidnapped a priest in Mosul on Monday and killed two guards, police in Kirkuk said on Tuesday.'],
  ['en', 'Two soldiers were killed in Mosul and three wounded in Kirkuk by roadside bombs on Monday.'],
  [
    'fr',
    "À Mossoul, des hommes armés ont tué quatre voyageurs lundi. L'attaque a été condamnée mardi à Bagdad. Les victimes venaient de Kirkuk.",
  ],
  [
    'es',
    'Hombres armados mataron a cuatro pasajeros el lunes cerca de Mosul. El ataque fue condenado el martes en Bagdad. Los heridos fueron llevados a Erbil.',
  ],
  ['ar', 'قتل مسلحون أربعة ركاب قرب الموصل يوم الاثنين. وقال مسؤول في كركوك يوم الثلاثاء إن المهاجمين فروا إلى أربيل.'],
])('what is told further of the same happening is no other one, %s: %s', (language, text) => {
  expect(read(language, text)).toHaveLength(1)
})

test('each happening has its own toll and its own people; a headline that sums them up gives neither', () => {
  const reports = read(
    'en',
    'Gunmen shot dead four passengers near Mosul on Monday.\n\nIn Kirkuk, a roadside bomb killed two soldiers on Tuesday.',
    'Six killed in two attacks in northern Iraq',
  )
  expect(reports.map(({ killed }) => killed?.best)).toEqual([4, 2])
  expect(reports[1]?.actors.map(({ kind }) => kind)).not.toContain('civilians')
})

test('a report of a further happening says why it is held to be another', () => {
  const [, second] = read(
    'en',
    'Gunmen shot dead four passengers near Mosul on Monday. In Kirkuk, a roadside bomb wounded two soldiers on Tuesday.',
  )
  const why = second?.evidence.find(({ field }) => field === 'type')?.why
  expect(why).toContain('another happening than before: another unit')
})

test('a sentence that tells nothing begins no happening, whatever else speaks for it', () => {
  expect(anotherOdds(['begins by place', 'own day', 'another day', 'new paragraph'])).toBe(Number.NEGATIVE_INFINITY)
})
