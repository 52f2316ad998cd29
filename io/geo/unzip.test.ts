import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { textInZip } from './unzip.ts'

/** An archive of one file, as zip programs write it. */
function zipOf(name: string, text: string): Buffer {
  const packed = deflateRawSync(text)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

const whole = zipOf('IQ.txt', 'Mosul\n'.repeat(5000))
const isIraq = (name: string) => name === 'IQ.txt'

test('the file asked for is unpacked', () => {
  expect(textInZip(whole, isIraq)).toMatchObject({ ok: true, text: expect.stringMatching(/^(Mosul\n){5000}$/) })
})

test.each<[string, Uint8Array, string]>([
  ['no such file', zipOf('readme.txt', 'hello'), 'no-such-file'],
  ['cut off', whole.subarray(0, 60), 'broken'],
  ['no archive at all', Buffer.from(`PK${'x'.repeat(500)}`), 'broken'],
  ['empty', Buffer.alloc(0), 'broken'],
])('%s is named', (_, zip, reason) => {
  expect(textInZip(zip, isIraq)).toEqual({ ok: false, reason })
})

test('bytes changed within are named', () => {
  const broken = Buffer.from(whole)
  broken.fill(0xff, 40, 60)
  expect(textInZip(broken, isIraq)).toEqual({ ok: false, reason: 'broken' })
})
