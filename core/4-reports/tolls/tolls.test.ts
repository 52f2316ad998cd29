import { expect, test } from 'vitest'
import type { Toll } from '../reading.ts'
import { readSample } from '../testing.ts'
import type { Harm } from '../words/pack.ts'

type Told = Partial<Record<Harm, number | [low: number, best: number | null, high: number | null]>>

const cases: [language: string, text: string, told: Told][] = [
  ['en', 'Gunmen killed five people in the market.', { killed: 5 }],
  ['en', 'Five people were killed and 12 wounded when a bomb exploded.', { killed: 5, injured: 12 }],
  ['en', 'Two soldiers and five militants were killed in clashes.', { killed: 7 }],
  ['en', 'At least two dozen people were killed in the bombing.', { killed: [24, 24, null] }],
  ['en', 'Feb. 13 -- At least one civilian was killed in the shelling.', { killed: [1, 1, null] }],
  ['en', 'The attack killed 12 people and 30 others were injured.', { killed: 12, injured: 30 }],
  ['en', 'Gunmen shot dead ten people, including two children and a woman.', { killed: 10 }],
  ['en', 'Five people, including a child, were killed in an airstrike.', { killed: 5 }],
  ['en', 'The driver and his assistant were abducted; a nurse was killed by gunmen.', { killed: 1 }],
  ['en', 'Journalists Amina Yusuf and Ibrahim Sesay were shot dead by gunmen.', { killed: 2 }],
  ['en', 'Amina Yusuf, 34, Peter Lado, 29, and Ibrahim Sesay were killed when a mine exploded.', { killed: 3 }],
  ['en', 'Gunmen killed Amina Yusuf, Peter Lado and Ibrahim Sesay near the market.', { killed: 3 }],
  ['en', 'The head of police, Peter Lado, said that Amina Yusuf was shot dead by gunmen.', { killed: 1 }],
  ['en', 'Gunmen killed Amina Yusuf, Peter Lado said.', { killed: 1 }],
  ['en', 'Gunmen shot dead a 35-year-old teacher and wounded a 4-year-old boy.', { killed: 1, injured: 1 }],
  ['en', 'Troops shelled the town, killing a 62-year-old woman at a bus stop.', { killed: 1 }],
  [
    'es',
    'Al menos diez mineros fallecieron y siete se encuentran heridos tras el ataque.',
    { killed: [10, 10, null], injured: 7 },
  ],
  ['es', 'El acuerdo facilita el retorno de los desplazados de San Pedro tras el ataque armado.', {}],
  ['ar', 'قتل ثلاثة أشخاص من أسرة واحدة وأصيب رابع بجروح بليغة في انفجار لغم.', { killed: 3, injured: 1 }],
  ['ar', 'قتلت طفلتان وأصيبت والدتهما بشظايا بسقوط قذيفة على منزلهم.', { killed: 2, injured: 1 }],
  ['en', 'Two refugees, a grandmother and a boy of four, died when gunmen burned the camp.', { killed: 2 }],
  ['en', 'The raid left 612 shelters burnt and 3,100 people displaced.', { displaced: 3100 }],
  ['en', 'Rebels attacked the town on Monday. A woman displaced from there said she had heard shots.', {}],
  ['ar', 'فرقت الشرطة محتجين، فيما اقتيد خمسة شبان إلى مركز الشرطة.', { arrested: 5 }],
  ['ar', 'أسفرت العملية عن العثور على ثلاثة أحزمة ناسفة وإحدى عشرة عبوة.', {}],
  ['es', 'Un niño indígena de 12 años murió al pisar una mina antipersonal.', { killed: 1 }],
  ['es', 'Cuatro técnicos de una empresa fueron raptados por hombres con fusiles.', { abducted: 4 }],
  ['en', 'Four members of one family who were in the desert died on Thursday when a landmine went off.', { killed: 4 }],
  [
    'fr',
    'Cinq marchands ont été tués, en plus des deux kamikazes, et vingt personnes blessées.',
    { killed: 5, injured: 20 },
  ],
  ['fr', 'Les gendarmes ont saisi des armes ; deux suspects sont aux arrêts.', { arrested: 2 }],
  ['ar', 'اندلعت اشتباكات ما أودى بحياة شابين وأوقع سبعة جرحى.', { killed: 2, injured: 7 }],
  ['en', 'A bomb killed three people in the market; no group has claimed it so far.', { killed: 3 }],
  ['ar', 'اقتاد مسلحون ملثمون ستة عمال من حافلة ولم يعرف مصيرهم حتى الآن.', { abducted: 6 }],
  ['fr', 'Amina Yusuf et Ibrahim Sesay ont été tués par des hommes armés.', { killed: 2 }],
  ['es', 'Ana Ruiz y Pedro Luna fueron asesinados por hombres armados.', { killed: 2 }],
  ['en', 'Seven people, five of them women, died in the blast.', { killed: 7 }],
  [
    'en',
    'At least 40 people, 19 of them police, were hurt in clashes between protesters and police.',
    { injured: [40, 40, null] },
  ],
  ['en', 'Twelve people were wounded in the bombing, and two of them died on Monday.', { killed: 2, injured: 12 }],
  ['en', 'Two women of 22 and 25 were killed by gunmen.', { killed: 2 }],
  ['en', 'Two boys aged 6 and 14 were killed in the shelling.', { killed: 2 }],
  ['en', 'Two train passengers were killed and nine hurt in a drone attack.', { killed: 2, injured: 9 }],
  ['en', 'A jet bombed the hospital, killing 17 patients and relatives and injuring 31.', { killed: 17, injured: 31 }],
  ['fr', 'Des hommes armés ont attaqué le village ; quatorze blessés ont été évacués.', { injured: 14 }],
  [
    'en',
    'Three officers were hurt by stones and 18 youths detained out of a crowd of 250 protesters.',
    { injured: 3, arrested: 18 },
  ],
  [
    'en',
    'The bombing has displaced 8,000 people, and seventeen are known to have died.',
    { killed: 17, displaced: 8000 },
  ],
  [
    'en',
    'Correcting an earlier report of nine dead, the hospital said seven people were killed by the roadside bomb.',
    { killed: 7 },
  ],
  [
    'en',
    'Three park rangers were killed when gunmen ambushed them. More than 200 rangers have died in the park.',
    { killed: 3 },
  ],
  ['ar', 'قتل أحد المهربين وأصيبت إحدى النساء في إطلاق النار.', { killed: 1, injured: 1 }],
  [
    'en',
    'Rebels killed 13 worshippers at a vigil in Kasugho and five people in the hamlet of Biambwe.',
    { killed: 18 },
  ],
  ['fr', 'Les rebelles ont tué huit paysans à Kazinga et quatre habitants à Bukombo.', { killed: 12 }],
  ['es', 'Hombres armados mataron a tres campesinos en Tumaco y a dos pescadores en Barbacoas.', { killed: 5 }],
  ['en', 'Gunmen killed three people in the market and two women were injured.', { killed: 3, injured: 2 }],
  ['en', 'A hand grenade killed the owner and hurt six customers.', { killed: 1, injured: 6 }],
  ['es', 'Catorce pasajeros mueren al estallar una mina al paso de un autobús.', { killed: 14 }],
  [
    'ar',
    'قُتل ثلاثة نازحين، بينهم امرأة مسنة، وجُرح ستة آخرون عندما سقطت قذائف مدفعية على مخيم.',
    { killed: 3, injured: 6 },
  ],
  ['es', 'El dirigente de los productores fue asesinado por hombres armados.', { killed: 1 }],
  ['es', 'La alcaldesa de un pueblo de 5.000 habitantes fue asesinada por hombres armados.', { killed: 1 }],
  ['es', 'Sube a nueve el número de muertos por el ataque armado en Supía.', { killed: 9 }],
  ['ar', 'تعرضت دورية لهجوم من مهربين، ما أدى إلى مقتل جندي واثنين من المهاجمين.', { killed: 3 }],
  ['fr', 'Sept voleurs et un gendarme ont trouvé la mort dans un affrontement armé.', { killed: 8 }],
  ['ar', 'قُتل صرّاف وأصيب خمسة من المارة بعد أن رمى شخص مجهول قنبلة يدوية.', { killed: 1, injured: 5 }],
  ['en', 'The army lost four soldiers in the ambush; a villager lost a leg.', { killed: 4 }],
  ['ar', 'اغتال مسلحان على متن دراجة نارية مدير مدرسة في سوق المدينة.', { killed: 1 }],
  ['ar', 'أطلق مسلحون النار على التاجر أمام منزله، ما أدى إلى مقتله على الفور.', { killed: 1 }],
  ['ar', 'خسر الجيش أربعة من جنوده في هجوم شنه مسلحون.', { killed: 4 }],
  ['en', 'Two clans fell on each other with guns: two dead and fifteen at the mission hospital.', { killed: 2 }],
  ['en', 'Floods: 13,000 people on dykes, two children drowned.', { killed: 2 }],
  ['en', 'Rebels assaulted a base, killing over 30 policemen and taking 9 prisoner.', { killed: [30, 30, null] }],
  ['en', 'Gunmen killed two cyclists, 61 and 17, on the spot.', { killed: 2 }],
  ['en', 'Nine, including four recruits, were killed and 15 injured when a bomb went off.', { killed: 9, injured: 15 }],
  [
    'en',
    'Of the 200 guests, six were killed and fifteen wounded when a rocket hit the hall.',
    { killed: 6, injured: 15 },
  ],
  ['en', 'A rocket hit a minibus, and four of the nine passengers died.', { killed: 4 }],
  ['en', 'The shelling left a woman dead and five members of her family injured.', { killed: 1, injured: 5 }],
  [
    'en',
    'Twelve passengers were on the bus, of whom five were killed and four wounded by gunmen.',
    { killed: 5, injured: 4 },
  ],
  ['en', 'A roadside bomb injured six officers, two of whom later died.', { killed: 2, injured: 6 }],
  ['en', 'The death toll of the air strike has risen to 34.', { killed: 34 }],
  ['es', 'Un dron mató a un niño e hirió a 12 personas.', { killed: 1, injured: 12 }],
  ['es', 'Una granada dejó una mujer muerta y cinco heridos.', { killed: 1, injured: 5 }],
  ['es', 'En el bus iban 27 personas, 19 de las cuales resultaron heridas por disparos.', { injured: 19 }],
  [
    'es',
    'Fallecieron una madre y su hijo y cuatro jornaleros quedaron heridos en el ataque.',
    { killed: 2, injured: 4 },
  ],
  ['fr', 'Une roquette a touché un minibus : quatre des neuf passagers sont morts.', { killed: 4 }],
  ['fr', "L'attaque a fait six blessés, dont deux sont décédés à l'hôpital.", { killed: 2, injured: 6 }],
  ['ar', 'كان في الحافلة 20 راكبا قتل منهم خمسة وأصيب أربعة برصاص مسلحين.', { killed: 5, injured: 4 }],
  ['es', 'Dos niños de 6 y 14 años fueron asesinados por hombres armados.', { killed: 2 }],
  ['fr', 'Deux garçons de 6 et 14 ans ont été tués par un obus.', { killed: 2 }],
  ['en', 'Bandits shot dead three herders and made away with about 200 goats.', { killed: 3 }],
  ['en', 'The poisoned well killed two children and 15 goats, gunmen having poured in pesticide.', { killed: 2 }],
  ['en', 'A roadside bomb killed a tax collector and wounded three guards.', { killed: 1, injured: 3 }],
  ['en', 'Five officers and a member of the vigilantes were shot dead by bandits.', { killed: 6 }],
  ['en', 'An air strike killed a man of 44 in his car.', { killed: 1 }],
  [
    'fr',
    "Neuf personnes qui rentraient d'une foire hebdomadaire ont été abattues par des hommes armés.",
    { killed: 9 },
  ],
  ['fr', 'Quatorze personnes, dont neuf enfants, ont péri dans la frappe aérienne.', { killed: 14 }],
  ['es', 'Cuatro mujeres que volvían de una feria fueron asesinadas por hombres armados.', { killed: 4 }],
  ['en', 'Four women who came home from a wedding in one of the villages were killed by gunmen.', { killed: 4 }],
  ['en', 'Dozens of civilians were killed in an air strike.', { killed: [24, null, null] }],
  ['en', 'Between 10 and 15 people were killed in the shelling.', { killed: [10, null, 15] }],
  ['en', 'Up to 40 villagers were kidnapped by bandits.', { abducted: [0, null, 40] }],
  ['en', 'A couple of villagers were kidnapped by gunmen.', { abducted: 2 }],
  ['en', 'Soldiers of the 16th brigade arrested three suspects on Monday.', { arrested: 3 }],
  ['en', 'A roadside bomb exploded near a patrol; no casualties were reported.', { killed: 0, injured: 0 }],
  ['en', 'Police arrested nine men after the robbery.', { arrested: 9 }],
  ['en', 'Saber, 29, and others fled after the bombing, which wounded three people.', { injured: 3 }],
  [
    'fr',
    'Dix civils ont été tués et une vingtaine de personnes blessées dans l’attaque du village.',
    { killed: 10, injured: [18, 20, 22] },
  ],
  ['fr', 'L’explosion d’une mine a tué trois soldats et en a blessé cinq autres.', { killed: 3, injured: 5 }],
  ['fr', 'Une attaque a fait au moins quinze morts et trente blessés.', { killed: [15, 15, null], injured: 30 }],
  ['fr', 'Des hommes armés ont enlevé deux enseignants à Titao.', { abducted: 2 }],
  ['fr', 'Des dizaines de civils ont été tués dans le bombardement.', { killed: [20, null, null] }],
  ['es', 'Un ataque armado dejó cinco muertos y ocho heridos.', { killed: 5, injured: 8 }],
  ['es', 'Murieron tres soldados en un enfrentamiento con la guerrilla.', { killed: 3 }],
  ['es', 'Hombres armados secuestraron a cuatro trabajadores humanitarios.', { abducted: 4 }],
  ['es', 'Al menos 20 personas fueron detenidas durante la protesta.', { arrested: [20, 20, null] }],
  ['es', 'Treinta y dos campesinos fueron asesinados en la masacre.', { killed: 32 }],
  ['ar', 'قتل خمسة أشخاص وأصيب 12 آخرون في انفجار سيارة مفخخة.', { killed: 5, injured: 12 }],
  ['ar', 'قتيلان و٣ جرحى في قصف مدفعي على المدينة.', { killed: 2, injured: 3 }],
  ['ar', 'اختطف مسلحون ثلاثة عمال إغاثة أمس.', { abducted: 3 }],
  ['ar', 'مقتل جنديين في هجوم على حاجز.', { killed: 2 }],
  ['ar', 'اختطف مسلحون موظفا قرب المدينة.', { abducted: 1 }],
  ['ar', 'خطف مسلحون من جبهة النهر مزارعاً على الطريق.', { abducted: 1 }],
  ['ar', 'خطف سائقين اثنين قرب الجسر.', { abducted: 2 }],
  ['ar', 'قتل جندي في هجوم على حاجز.', { killed: 1 }],
  ['ar', 'غارة جوية: ثلاثة قتلى وجريح.', { killed: 3, injured: 1 }],
  ['ar', 'قُتل ثلاثة أشخاص وأصيب آخر في غارة جوية.', { killed: 3, injured: 1 }],
  ['fr', 'La police a ouvert le feu, blessant cinq manifestants.', { injured: 5 }],
  ['ar', 'ما لا يقل عن عشرة قتلى في غارة جوية.', { killed: [10, 10, null] }],
  ['en', 'Clashes broke out near the wells, and 600 families were displaced.', { displaced: [600, null, null] }],
  ['ar', 'أصيب ثلاثة من أفراد الأسرة في القصف.', { injured: 3 }],
  ['fr', 'Le bombardement a fait 9 200 déplacés.', { displaced: 9200 }],
  ['en', 'About 3,000 people fled the shelling.', { displaced: [2700, 3000, 3300] }],
  ['es', 'Dos personas murieron y otras seis resultaron heridas en un tiroteo.', { killed: 2, injured: 6 }],
  ['es', 'Capturaron en Tumaco a cinco presuntos miembros de la banda.', { arrested: 5 }],
  ['fr', 'Cinq civils ont été tués, dont trois femmes, et huit blessés dans l’attaque.', { killed: 5, injured: 8 }],
  ['es', 'Sicarios irrumpieron en una gallera y dejaron 6 muertos.', { killed: 6 }],
  [
    'fr',
    'Une élève de 16 ans a été tuée et sept autres manifestants ont été blessés par balle.',
    { killed: 1, injured: 7 },
  ],
  ['fr', 'L’attaque a causé la mort du préfet.', { killed: 1 }],
  ['es', 'Pistoleros mataron a cuatro campesinos e hirieron a otro el lunes en una finca.', { killed: 4, injured: 1 }],
  ['es', 'Los asaltantes golpearon al vigilante y quemaron dos camiones.', { injured: 1 }],
  ['fr', 'Neuf pèlerins, en majorité des femmes, ont été tués dans l’embuscade.', { killed: 9 }],
  ['en', 'The army said it had killed nine militants in the hills.', { killed: 9 }],
  ['en', 'Al-Shabaab said on Telegram that its men had killed nine soldiers.', { killed: 9 }],
  ['es', 'A ocho se elevó el número de heridos tras la explosión en Cali.', { injured: 8 }],
  ['ar', 'أسفر القصف عن نزوح نحو ألفي شخص ومقتل عشرة.', { displaced: [1800, 2000, 2200], killed: 10 }],
  ['ar', 'أصيب ثلاثة مدنيين في قصف على حي الشهيد كامل أمس.', { injured: 3 }],
  ['ar', 'أوقفت الشرطة تسعة أشخاص في أقضية شاهين بك وشهيد كامل ونيزيب.', { arrested: 9 }],
  ['ar', 'أصيب شاب في قرية بورين وشهيد في بيتا برصاص الاحتلال.', { killed: 1, injured: 1 }],
  ['ar', 'أدى القصف إلى إصابة تسعة عمال ثلاثة منهم بجروح خطيرة.', { injured: 9 }],
  ['ar', 'وأصيب في الاشتباك ضابط من الشرطة برصاصة في القدم.', { injured: 1 }],
]

test('those for whom people march were not killed by the march', () => {
  const [report] = readSample('Students marched in Juliaca after the killing of two farmers.', 'en').reports
  expect(report).toMatchObject({ type: 'protest_peaceful', killed: null })
})

test('a threat of death kills nobody', () => {
  const [report] = readSample('Des hommes ont menacé de mort le correspondant d’une radio.', 'fr').reports
  expect(report).toMatchObject({ type: 'threat_intimidation', killed: null })
})

test.each(cases)('%s: %s', (language, text, told) => {
  const report = readSample(text, language).reports[0]
  expect(report).toBeDefined()
  const found: Partial<Record<Harm, Toll>> = {}
  for (const harm of Object.keys(told) as Harm[]) if (report?.[harm]) found[harm] = report[harm]
  const expected = Object.fromEntries(
    Object.entries(told).map(([harm, toll]) => {
      const [low, best, high] = typeof toll === 'number' ? [toll, toll, toll] : toll
      return [harm, { low, best, high }]
    }),
  )
  expect(found).toEqual(expected)
})

test.each([
  [
    'a protest against a killing',
    'Residents protested on Monday against the killing of a youth by soldiers last year.',
  ],
  ['a number of the army', 'The 007 of the army opened fire on protesters.'],
  ['a law of a year', 'Police clashed with protesters angry about the 2021 law.'],
  ['a denial', 'Soldiers clashed with rebels on Friday. The army denied that 30 people were killed.'],
  ['a fear', 'Soldiers clashed with rebels on Friday. Officials fear that 30 people may have been killed.'],
  ['a running total', 'The army clashed with rebels. Some 1,200 people have been killed since January.'],
])('%s is no toll of the happening', (_, text) => {
  expect(readSample(text, 'en').reports[0]?.killed?.best ?? null).not.toBe(7)
  expect([1200, 2021, 7, 30, 2020]).not.toContain(readSample(text, 'en').reports[0]?.killed?.best)
})

test.each([
  ['en', 'A farmer told of his abduction in 2018. Gunmen had abducted 2018 near the river.'],
  ['fr', 'Un tribunal a jugé un enlèvement commis en 2018 près de la rivière.'],
  ['es', 'Un tribunal juzgó un secuestro ocurrido en 2018 cerca del río.'],
  ['ar', 'أصدرت محكمة حكماً على رجل أدين بالمشاركة في عملية خطف وقعت عام 2018.'],
])('a year is no number of people (%s)', (language, text) => {
  for (const report of readSample(text, language).reports)
    for (const harm of ['killed', 'abducted', 'arrested'] as const) expect(report[harm]?.high ?? 0).toBeLessThan(1900)
})

test('what another year cost is no toll of today', () => {
  const text = 'Gunmen killed four farmers on Tuesday. The group had killed more than 160 people in 2023.'
  expect(readSample(text, 'en', { published: '2026-11-05' }).reports[0]?.killed?.best).toBe(4)
})

test('a number that title and first sentence both tell stays, whatever others say further down', () => {
  const text =
    'Rebels kill 19 villagers\n\nRebels killed 19 people in a village on Tuesday. Civil society groups speak of 22 dead.'
  expect(readSample(text, 'en', { published: '2026-11-05' }).reports[0]?.killed?.best).toBe(19)
})

test('the dead of two sides, told in one breath, add up, and both numbers are shown', () => {
  const text =
    'Two soldiers were killed when rebels attacked a post near Goma on Tuesday. Nine fighters were killed too.'
  const [report] = readSample(text, 'en', { published: '2026-11-05' }).reports
  expect(report?.killed).toEqual({ low: 11, best: 11, high: 11 })
  const quotes = report?.evidence.filter(({ field }) => field === 'killed').map(({ quote }) => quote)
  expect(quotes).toEqual(['Nine fighters were killed', 'Two soldiers were killed'])
})
