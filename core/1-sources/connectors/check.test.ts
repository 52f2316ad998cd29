import { expect, test } from 'vitest'
import { connectorOf } from './all.ts'
import type { ConnectorKind, Settings } from './connector.ts'

test.each<[ConnectorKind, Settings, string, string]>([
  ['feed', {}, 'address', 'empty'],
  ['feed', { address: 'javascript:alert(1)' }, 'address', 'bad-address'],
  ['list', { address: 'https://a.example/', item: 'li[' }, 'item', 'selector'],
  ['list', { address: 'https://a.example/', item: 'li', link: ':nope(' }, 'link', 'selector'],
  ['list', { address: 'https://a.example/' }, 'item', 'empty'],
  ['wordpress', { address: 'https://a.example/', categories: 'news' }, 'categories', 'numbers'],
  ['reliefweb', { appname: 'has space', country: 'IRQ' }, 'appname', 'appname'],
  ['reliefweb', { appname: 'example-x1', country: 'IQ' }, 'country', 'iso3'],
  ['reliefweb', { appname: 'example-x1' }, 'country', 'one-of'],
  ['gdelt', { query: 'convoy OR truck' }, 'query', 'or-in-brackets'],
  ['gdelt', { query: 'x'.repeat(600) }, 'query', 'too-long'],
  ['googlenews', { query: 'x', language: 'Arabic', edition: 'IQ' }, 'language', 'language'],
  ['googlenews', { query: 'x', language: 'ar', edition: 'Iraq' }, 'edition', 'iso2'],
  ['telegram', { channel: 'no spaces here' }, 'channel', 'channel'],
  ['telegram', { channel: '+joinlink' }, 'channel', 'channel'],
  ['folder', { folder: '../../etc' }, 'folder', 'folder'],
  ['folder', { folder: '.hidden' }, 'folder', 'folder'],
])('%s told %j points at %s: %s', (kind, typed, field, fault) => {
  expect(connectorOf(kind).check(typed)).toEqual({ ok: false, field, fault })
})

test.each<[ConnectorKind, Settings, string, Settings]>([
  ['feed', { address: 'a.example/feed ' }, 'https://a.example/feed', { address: 'https://a.example/feed' }],
  [
    'wordpress',
    { address: 'https://a.example/wp-json/wp/v2/posts?x=1', search: '' },
    'https://a.example/',
    { address: 'https://a.example/' },
  ],
  [
    'gdelt',
    { query: '(convoy OR truck) sourcelang:arabic' },
    '(convoy OR truck) sourcelang:arabic',
    { query: '(convoy OR truck) sourcelang:arabic' },
  ],
  [
    'googlenews',
    { query: 'x', language: 'ar', edition: 'iq' },
    'x IQ:ar',
    { query: 'x', language: 'ar', edition: 'IQ' },
  ],
  ['telegram', { channel: 'https://t.me/s/MithalWatch?before=3' }, 'mithalwatch', { channel: 'MithalWatch' }],
  ['telegram', { channel: '@MithalWatch' }, 'mithalwatch', { channel: 'MithalWatch' }],
  ['folder', { folder: 'partners', more: 'dropped' }, 'partners', { folder: 'partners' }],
])('%s takes %j', (kind, typed, name, settings) => {
  expect(connectorOf(kind).check(typed)).toMatchObject({ ok: true, name, settings })
})
