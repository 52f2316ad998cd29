import { expect, test } from 'vitest'
import { GOVERNORATES } from './world/governorates.ts'
import { LABEL } from './world/language.ts'
import { PLACES } from './world/places.ts'
import { exerciseItems } from './world.ts'

const ANCHOR = '2026-11-29'
const items = exerciseItems(ANCHOR)
const labels = new Set(Object.values(LABEL))

/** Sentences of items that are no copies: a copied sentence is meant to come again. */
function sentences(): string[] {
  return items
    .filter((item) => item.plan.copyOf === null)
    .flatMap((item) => item.paragraphs.filter((paragraph) => !labels.has(paragraph)))
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?؟»”]) +/u))
    .filter((sentence) => sentence.length > 30)
}

test('no sentence comes more than a handful of times', () => {
  const counts = new Map<string, number>()
  for (const sentence of sentences()) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count > 7)
  expect(often).toEqual([])
})

test('most sentences are written once', () => {
  const all = sentences()
  expect(new Set(all).size / all.length).toBeGreaterThan(0.55)
})

test('no line is longer than sense', () => {
  for (const item of items) {
    expect(item.title.length, item.title).toBeLessThan(140)
    for (const paragraph of item.paragraphs) expect(paragraph.length, paragraph).toBeLessThan(700)
  }
})

/** Real groups, organisations, parties and outlets that must never appear in an invented crisis. */
const FORBIDDEN =
  /\b(isis|isil|daesh|islamic state|al-qaeda|qaida|hezbollah|kataib|hashd|pmf|pmu|peshmerga|pkk|kdp|puk|asaib|badr|sadrist|baath|hamas|taliban|wagner|coalition forces|nato|usaid|unhcr|unicef|ocha|wfp|icrc|red crescent|red cross|msf|oxfam|save the children|world vision|reuters|afp|associated press|bbc|al jazeera|rudaw|kurdistan 24|shafaq|etat islamique|état islamique|estado islámico|onu|cruz roja|croix-rouge)\b|داعش|الدولة الإسلامية|القاعدة في|الحشد الشعبي|البيشمركة|حزب الله|الأمم المتحدة|الهلال الأحمر|الصليب الأحمر|رويترز|شفق نيوز|رووداو|الجزيرة/i

test('no real group, organisation or outlet is named', () => {
  for (const item of items) expect([item.title, ...item.paragraphs].join('\n')).not.toMatch(FORBIDDEN)
})

test('every governorate has a place, and every village its town', () => {
  for (const { code } of GOVERNORATES)
    expect(
      PLACES.some((place) => place.admin1 === code),
      code,
    ).toBe(true)
  for (const place of PLACES)
    if (place.near) expect(PLACES.find((town) => town.key === place.near)?.admin1).toBe(place.admin1)
})
