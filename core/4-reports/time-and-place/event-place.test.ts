import { expect, test } from 'vitest'
import { openSmall } from '#core/3-places/testing/open-small.ts'
import { readItem } from '../read-item.ts'

const gazetteer = openSmall()

/** Where a happening took place, as title and text tell it. */
function placeOf(title: string, text: string): string | undefined {
  const item = { title, text: `${title}\n\n${text}`, blocks: [], language: 'en', published: '2026-11-22' }
  return readItem(item, { gazetteer }, { published: '2026-11-22' }).reports[0]?.place?.name
}

test('a country in the headline gives way to the town in the first sentence', () => {
  const text =
    'At least nine guards were killed on Sunday when a bomber drove a lorry into a checkpoint in Mosul, police said.'
  expect(placeOf('Nine dead in suicide attack in Iraq', text)).toBe('Mosul')
})

test('a town of another country does not stand for it', () => {
  expect(placeOf('Nine dead in suicide attack in Iraq', 'Nine guards were killed, officials in Damascus said.')).toBe(
    'Iraq',
  )
})

test('a country named for its border is the one across', () => {
  expect(
    placeOf('Iraqi soldier killed as militants attack checkpoint at Syria border', 'The attack was on Sunday.'),
  ).toBe('Iraq')
})

test('whose arms struck abroad does not tell where', () => {
  const text = 'drones killed two people overnight in a town near the river, residents said.'
  expect(placeOf('Two killed in night attack', `Turkish ${text}`)).toBeUndefined()
  expect(placeOf('Two killed in night attack', `Iraqi ${text}`)).toBe('Iraq')
})

test('a name before the first colon says where, behind an emoji too', () => {
  expect(placeOf('❗️Mosul: what we know about the attack', 'Two people were killed by shells overnight.')).toBe('Mosul')
})
