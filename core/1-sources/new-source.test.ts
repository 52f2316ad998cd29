import { expect, test } from 'vitest'
import { newSource, sourceFromList } from './new-source.ts'

test('each kind is known by what it asks for', () => {
  expect(newSource('telegram', { channel: '@MithalWatch' })).toEqual({
    ok: true,
    source: {
      kind: 'telegram',
      key: 'telegram:mithalwatch',
      title: 'Telegram: MithalWatch',
      address: null,
      siteUrl: 'https://t.me/MithalWatch',
      settings: { channel: 'MithalWatch' },
      fetchesPages: false,
    },
  })
  expect(newSource('feed', { address: 'https://a.example/feed?utm_source=x' })).toMatchObject({
    source: { key: 'feed:https://a.example/feed', address: 'https://a.example/feed', settings: {}, fetchesPages: true },
  })
  expect(newSource('feed', {})).toEqual({ ok: false, field: 'address', fault: 'empty' })
})

const LINE = {
  address: 'https://a.example/feed',
  title: 'A',
  siteUrl: null,
  language: 'ar',
  folders: ['Iraq', 'North'],
  connector: null,
}

test('a line of a list keeps its folders as a note', () => {
  expect(sourceFromList(LINE)).toMatchObject({
    ok: true,
    source: { title: 'A', languages: ['ar'], note: 'Iraq / North' },
  })
})

test.each([
  ['a kind nobody knows', { kind: 'carrier-pigeon', settings: '{}' }],
  ['settings that are no JSON', { kind: 'telegram', settings: '{' }],
  ['settings that lead out of the data folder', { kind: 'folder', settings: '{"folder":"../.."}' }],
  ['settings without the name a service asks for', { kind: 'reliefweb', settings: '{"country":"IRQ"}' }],
])('%s cannot be followed', (_, connector) => {
  expect(sourceFromList({ ...LINE, connector })).toEqual({ ok: false })
})
