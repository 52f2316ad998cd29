import { expect, test } from 'vitest'
import { openSmall } from '#core/3-places/testing/open-small.ts'
import { readItem } from '../read-item.ts'

const gazetteer = openSmall()

function read(text: string, title = '') {
  const item = {
    title,
    text: title === '' ? text : `${title}\n\n${text}`,
    blocks: [],
    language: 'en',
    published: '2026-11-22',
  }
  return readItem(item, { gazetteer }, { published: '2026-11-22' }).reports.map(({ type, place }) => [
    type,
    place?.name,
  ])
}

test('two happenings told in one paragraph, each with its day and place, are two reports', () => {
  expect(
    read(
      'A hand grenade thrown into a café in Mosul on Monday killed the owner. Two days later, gunmen shot dead four passengers near Kirkuk.',
    ),
  ).toEqual([
    ['grenade', 'Mosul'],
    ['attack_civilians', 'Kirkuk'],
  ])
})

test('what is told again with another place is one report', () => {
  expect(
    read(
      'A hand grenade thrown into a café in Mosul on Monday killed the owner. The wounded were taken to Erbil. Police in Kirkuk said they would investigate.',
    ),
  ).toHaveLength(1)
})

test('a bulletin under the names of units tells each of them apart', () => {
  expect(
    read(
      'NINEVEH. Gunmen shot dead four passengers in Mosul.\n\nKIRKUK. A hand grenade wounded two guards near a bank.',
    ),
  ).toEqual([
    ['attack_civilians', 'Mosul'],
    ['grenade', 'Kirkuk'],
  ])
})

test('under a headline that tells a happening, a paragraph with its own day and unit is another one', () => {
  expect(
    read(
      'Gunmen shot dead four passengers in Mosul on Monday, police said.\n\nIn Kirkuk, a hand grenade wounded two guards on Tuesday.',
      'Gunmen kill four passengers in Mosul',
    ),
  ).toHaveLength(2)
})

test('a place of the headline belongs to the happening that is told there', () => {
  expect(
    read(
      'Three men died on Monday when a landmine exploded beneath their car in the desert of Kirkuk.\n\nIn a separate incident, a hand grenade was thrown at a café in Mosul on Tuesday.',
      'Landmine kills three; café attacked in Mosul',
    ),
  ).toEqual([
    ['ied_mine_uxo', 'Kirkuk'],
    ['grenade', 'Mosul'],
  ])
})
