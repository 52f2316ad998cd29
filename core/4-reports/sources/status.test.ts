import { expect, test } from 'vitest'
import type { ReportStatus } from '../reading.ts'
import { readSample } from '../testing.ts'

test.each<[ReportStatus, string, string]>([
  ['asserted', 'en', 'Gunmen killed four traders near Zaria on Monday. The mayor said two of them were brothers.'],
  ['attributed', 'en', 'Gunmen killed four traders near Zaria on Monday, police said.'],
  [
    'attributed',
    'en',
    'Four traders shot dead near Zaria\n\nFour traders were shot dead near Zaria on Monday, according to police.',
  ],
  ['attributed', 'en', 'Suspected militants killed four soldiers near Zaria on Monday, officials said.'],
  ['alleged', 'en', 'Soldiers allegedly killed four traders near Zaria on Monday.'],
  ['claimed', 'en', 'Al-Shabaab said it had killed four soldiers in an ambush near Baidoa on Monday.'],
  ['claimed', 'en', 'Soldiers killed nine rebels in a clash near Baidoa on Monday, the defence ministry said.'],
  ['claimed', 'es', 'El ejército mató a dos guerrilleros el lunes en un combate en Tibú, según el Estado Mayor.'],
  ['attributed', 'en', 'Bandits killed four villagers near Zaria on Monday, the army said.'],
  ['attributed', 'fr', 'Neuf rebelles ont été tués lundi dans un combat près de Gao, selon un médecin.'],
  [
    'attributed',
    'es',
    'Asesinan a cuatro campesinos\n\nTocoa, Colón. Cuatro campesinos fueron asesinados el miércoles cerca de Tocoa, denunció el sindicato.',
  ],
  ['asserted', 'en', 'Trinidad and Tobago declared a nationwide state of emergency on Monday.'],
  ['asserted', 'ar', 'اعترض أربعة ملثمين الأربعاء سيارة لنقل الأموال قرب شتورا وسلبوا ما فيها.'],
  ['attributed', 'ar', 'قتل مسلحون أربعة رعاة الأربعاء قرب كركوك، كما نقلت رويترز عن مسؤول محلي.'],
  ['asserted', 'fr', 'Des hommes armés ont tué quatre bergers lundi près de Gao. Deux étaient frères, selon le maire.'],
  ['attributed', 'fr', 'Quatre membres présumés d’un groupe armé ont été arrêtés lundi à Gao, selon la police.'],
  [
    'asserted',
    'es',
    'Hombres armados mataron el lunes a cuatro pastores en Tumaco. Dos eran hermanos, dijo el alcalde.',
  ],
  ['attributed', 'ar', 'قتل مسلحون أربعة رعاة قرب كركوك يوم الاثنين، وفق ما أفادت الشرطة.'],
])('%s, %s: %s', (status, language, text) => {
  expect(readSample(text, language).reports[0]?.status).toBe(status)
})
