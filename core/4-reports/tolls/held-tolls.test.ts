import { expect, test } from 'vitest'
import { readSample } from '../testing.ts'
import type { Harm } from '../words/pack.ts'

const PUBLISHED = '2027-03-11'

function told(language: string, text: string): Partial<Record<Harm, number | null>> {
  const report = readSample(text, language, { published: PUBLISHED }).reports[0]
  expect(report, text).toBeDefined()
  const found: Partial<Record<Harm, number | null>> = {}
  for (const harm of ['killed', 'abducted', 'arrested', 'displaced'] as const) {
    const toll = report?.[harm]
    if (toll) found[harm] = toll.best ?? toll.low
  }
  return found
}

test.each<[language: string, text: string, told: Partial<Record<Harm, number | null>>]>([
  ['en', 'Gunmen freed 14 farmers on Monday whom they had kidnapped in January.', {}],
  ['en', 'Two nurses kidnapped in December were released on Monday in Zamfara, their hospital said.', {}],
  ['fr', 'Les trois maçons enlevés en janvier à Ménaka ont été libérés lundi par les ravisseurs.', {}],
  ['es', 'Los dos médicos secuestrados en enero en Arauca fueron liberados el lunes por la guerrilla.', {}],
  ['ar', 'أفرج خاطفون الاثنين عن طبيبين خطفا قبل ستة أشهر في جنوب ليبيا.', {}],
])('whoever is released was taken by another happening (%s: %s)', (language, text, expected) => {
  expect(told(language, text)).toEqual(expected)
})

test.each<[language: string, text: string, told: Partial<Record<Harm, number | null>>]>([
  ['en', 'Four of the nine farmers kidnapped on Sunday in Zamfara were released on Tuesday.', { abducted: 9 }],
  ['es', 'Tres de los siete secuestrados el sábado en Arauca fueron liberados el martes.', { abducted: 7 }],
  ['en', 'Gunmen abducted two teachers on Sunday near Jos and later released them.', { abducted: 2 }],
  ['en', 'Families demanded the release of five miners abducted on Sunday in Zamfara by gunmen.', { abducted: 5 }],
])('some released of those just taken: all were taken (%s: %s)', (language, text, expected) => {
  expect(told(language, text)).toEqual(expected)
})

test.each<[language: string, text: string, told: Partial<Record<Harm, number | null>>]>([
  [
    'en',
    'Police in Kisumu arrested six men on Monday. They are said to belong to a gang that kidnapped 20 traders.',
    { arrested: 6 },
  ],
  ['es', 'Dos hombres fueron detenidos el lunes en Cali por el asesinato de tres taxistas.', { arrested: 2 }],
  ['en', 'A man is in custody in Nakuru after two guards were hacked to death on Sunday.', { arrested: 1 }],
  ['ar', 'اعتقلت قوات الأمن أربعة شبان في مأرب بعد مقتل سائق، ولاذ رفاقهم بالفرار.', { arrested: 4 }],
])(
  'an arrest has neither the toll of what it answers nor of those who got away (%s: %s)',
  (language, text, expected) => {
    expect(told(language, text)).toEqual(expected)
  },
)

test.each<[language: string, text: string, told: Partial<Record<Harm, number | null>>]>([
  ['fr', 'La police a arrêté samedi vingt personnes, deux policiers et dix-huit soldats, à Kaolack.', { arrested: 20 }],
  ['es', 'Agentes detuvieron el lunes a un concejal y a dos soldados en Tumaco.', { arrested: 3 }],
  ['es', 'Tres hombres, uno de nacionalidad peruana, fueron capturados el lunes en Manta.', { arrested: 3 }],
  ['fr', 'Quatre médecins d’un hôpital ont été enlevés lundi par des rebelles près de Ménaka.', { abducted: 4 }],
  ['en', 'Two engineers kidnapped last month in Zamfara were killed on Monday by their captors.', { killed: 2 }],
])('wholes, parts and what they belong to (%s: %s)', (language, text, expected) => {
  expect(told(language, text)).toEqual(expected)
})

test('families are at least as many people as their number, however roughly it is told', () => {
  const text = 'About 640 families fled their homes near Jowhar on Monday when rebels attacked the town.'
  const report = readSample(text, 'en', { published: PUBLISHED }).reports[0]
  expect(report?.displaced).toEqual({ low: 640, best: null, high: null })
})

test('nobody arrested so far is no toll, and arrests told behind it are of other times', () => {
  const text =
    'Robbers attacked a jeweller in Lahore on Monday and shot a guard dead. No one has been arrested. Seven people were arrested after another robbery.'
  expect(readSample(text, 'en', { published: PUBLISHED }).reports[0]?.arrested ?? null).toBeNull()
})

test('whoever is not found after a raid was not taken by it for sure', () => {
  const text = 'Rebels attacked a village near Beni on Monday and killed six farmers. Four others are missing.'
  expect(told('en', text)).toEqual({ killed: 6 })
})

test.each<[language: string, text: string, told: Partial<Record<Harm, number | null>>]>([
  [
    'en',
    'Seven people were killed when a bus overturned near Girga on Tuesday. One of the injured later died in hospital, raising the toll to eight dead.',
    { killed: 8 },
  ],
  [
    'fr',
    "Sept personnes ont été tuées mardi quand un bus s'est renversé près de Sohag. Un des blessés est mort plus tard, portant le bilan à huit morts.",
    { killed: 8 },
  ],
  [
    'es',
    'Siete personas murieron el martes al volcar un autobús en Oruro. Uno de los heridos falleció después, con lo que el balance se elevó a ocho muertos.',
    { killed: 8 },
  ],
  [
    'ar',
    'لقي سبعة أشخاص مصرعهم في انقلاب حافلة قرب جرجا الثلاثاء. وتوفي أحد المصابين لاحقاً، لترتفع الحصيلة إلى ثمانية قتلى.',
    { killed: 8 },
  ],
  ['en', 'Three civilians were killed on Tuesday near Goma, bringing the toll to 15 dead this week.', { killed: 3 }],
  [
    'fr',
    'Une bombe a tué quatre personnes lundi à Maiduguri, portant le bilan à 40 morts en une semaine.',
    { killed: 4 },
  ],
])('a later count takes the place of the first, one of many days does not (%s: %s)', (language, text, expected) => {
  expect(told(language, text)).toEqual(expected)
})

test.each<[language: string, text: string, told: Partial<Record<Harm, number | null>>]>([
  ['fr', 'Un couple et leurs deux enfants ont été tués lundi à Bamenda par des hommes armés.', { killed: 4 }],
  ['es', 'Una pareja y su hijo murieron el martes por disparos en Tibú.', { killed: 3 }],
  ['ar', 'اختطف مسلحون طبيبين وسائقهما قرب عتق الأحد.', { abducted: 3 }],
  ['ar', 'قتلت جماعة بوكو حرام ثمانية صيادين في بحيرة تشاد الأحد، حسب مسؤول محلي.', { killed: 8 }],
  ['ar', 'قتل متمردو «القوات الديموقراطية المتحالفة» ما لا يقل عن 19 مدنياً الجمعة في لوبيرو.', { killed: 19 }],
  ['ar', 'قال مسؤول إن 11 عنصرا من قوات سوريا الديمقراطية قتلوا الاثنين في هجوم في ريف الحسكة.', { killed: 11 }],
  ['ar', 'قضت غارة أمس على ستة مدنيين في نيالا.', { killed: 6 }],
  ['en', 'More than half a million people fled their homes on Monday after shelling near Goma.', { displaced: 500000 }],
])('who belongs to a group, and who did it to them (%s: %s)', (language, text, expected) => {
  expect(told(language, text)).toEqual(expected)
})

test('whoever tells of the injured is none of them, nor are the dead', () => {
  const english =
    "Drones struck the power station in El Obeid on Thursday, killing five workers and wounding 11, a doctor at the city's hospital said."
  expect(readSample(english, 'en', { published: PUBLISHED }).reports[0]?.injured?.best).toBe(11)
  const french =
    'Deux manifestants ont été tués mardi à Siguiri quand des gendarmes ont tiré. « Nous avons reçu deux corps et neuf blessés », a confié un médecin.'
  expect(readSample(french, 'fr', { published: PUBLISHED }).reports[0]?.injured?.best).toBe(9)
})

test('survivors of sexual violence are no wounded', () => {
  const text = 'At least eight migrant women were raped by armed robbers in two hold-ups near Jaqué on Saturday.'
  const [report] = readSample(text, 'en', { published: PUBLISHED }).reports
  expect(report?.type).toBe('sexual_violence')
  expect(report?.injured).toBeNull()
})

test.each<[language: string, text: string]>([
  ['en', 'Two men on a motorcycle opened fire on a vaccination team near Bannu on Tuesday, and fled.'],
  ['ar', 'اغتصب مسلحون تسع نساء من معسكر للنازحين قرب نيالا الثلاثاء.'],
  ['fr', "Des hommes armés ont violé neuf femmes d'un camp de déplacés près de Nyala mardi."],
])('neither the doers who flee nor a camp for the displaced are driven out (%s: %s)', (language, text) => {
  expect(readSample(text, language, { published: PUBLISHED }).reports[0]?.displaced ?? null).toBeNull()
})

test('those held over the years are no toll of one arrest', () => {
  const text =
    'La policía capturó el lunes a tres pandilleros en San Salvador. Uno es menor de edad. La medida rige desde 2022. Más de 90.000 personas han sido detenidas en ese marco.'
  expect(readSample(text, 'es', { published: PUBLISHED }).reports[0]?.arrested?.best).toBe(3)
})

test.each<[language: string, text: string]>([
  [
    'en',
    'Militiamen attacked Tchabi on Monday. About 4,000 people fled to Boga, which has housed 21,000 others since 2021.',
  ],
  [
    'fr',
    'Des miliciens ont attaqué Tchabi lundi. Environ 4 000 personnes ont fui vers Boga, ville qui héberge 21 000 déplacés depuis 2021.',
  ],
  [
    'fr',
    'Des miliciens ont attaqué Tchabi lundi. Environ 4 000 personnes ont fui vers Boga. La ville accueillait déjà 21 000 déplacés.',
  ],
  [
    'es',
    'Hombres armados atacaron Tchabi el lunes. Unas 4.000 personas huyeron a Boga, donde ya viven 21.000 desplazados desde 2021.',
  ],
])('who fled before is not counted with those who flee now (%s: %s)', (language, text) => {
  expect(told(language, text)).toEqual({ displaced: 4000 })
})
