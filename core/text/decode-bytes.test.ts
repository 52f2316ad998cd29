import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBytes, isBinary } from './decode-bytes.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])])
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('bytes as text', () => {
  test.each<[string, Uint8Array, (string | undefined)[], string, string, string[]]>([
    ['plain UTF-8', utf8('Bogotá, señal'), [], 'utf-8', 'Bogotá, señal', []],
    ['a mark outranks the header', utf16('Bogotá'), ['utf-8'], 'utf-16le', 'Bogotá', []],
    [
      'UTF-16 without a mark',
      utf16('Shells fell on a market').subarray(2),
      [],
      'utf-16le',
      'Shells fell on a market',
      [],
    ],
    ['declared windows-1251', bytes(0xca, 0xe8, 0xe5, 0xe2), ['windows-1251'], 'windows-1251', 'Киев', []],
    [
      'UTF-8 declared as Latin',
      utf8('«Été» à Noël'),
      ['iso-8859-1'],
      'utf-8',
      '«Été» à Noël',
      ['declared-encoding-wrong'],
    ],
    [
      'Latin declared as UTF-8',
      latin1('Se\xf1al en Bogot\xe1'),
      ['utf-8'],
      'windows-1252',
      'Señal en Bogotá',
      ['declared-encoding-wrong'],
    ],
    [
      'the second declaration, where the first is false',
      bytes(0xca, 0xe8, 0xe5, 0xe2),
      ['utf-8', 'windows-1251'],
      'windows-1251',
      'Киев',
      ['declared-encoding-wrong'],
    ],
    ['a set nobody knows', utf8('abc'), ['bogus'], 'utf-8', 'abc', []],
    [
      'text encoded twice',
      utf8('SeÃ±al de BogotÃ¡, rÃ­o y montaÃ±a'),
      [],
      'utf-8',
      'Señal de Bogotá, río y montaña',
      ['twice-encoded'],
    ],
    ['one odd pair is left as it stands', utf8('SÃ£o'), [], 'utf-8', 'SÃ£o', []],
  ])('%s', (_, input, declared, encoding, text, repairs) => {
    expect(decodeBytes(input, declared)).toEqual({ encoding, text, repairs })
  })

  test('any bytes under any declaration give some text', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.array(fc.option(fc.string(), { nil: undefined })), (input, declared) => {
        expect(typeof decodeBytes(input, declared).text).toBe('string')
      }),
    )
  })

  test.each<[string, Uint8Array, boolean]>([
    ['a PDF', latin1('%PDF-1.7\n'), true],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), true],
    ['a spreadsheet', latin1('PK\x03\x04'), true],
    ['UTF-16 text', utf16('<rss>'), false],
    ['HTML', utf8('<!doctype html>'), false],
  ])('%s is told from text', (_, input, expected) => {
    expect(isBinary(input)).toBe(expected)
  })
})
