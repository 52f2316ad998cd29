import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkTarget, type Resolve, readAddress } from './target.ts'

/** As a hostile resolver would: every name leads to this machine, beside a public address for some. */
const NAMES: Record<string, string[]> = {
  'news.example': ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'],
  'rebind.example': ['127.0.0.1'],
  'mixed.example': ['10.0.0.5', '93.184.216.34'],
  'metadata.google.internal': ['169.254.169.254'],
}
const resolve: Resolve = async (host) => NAMES[host] ?? ['93.184.216.34']

/** Addresses Tidings would connect to for what a person or a feed wrote; none means refused. */
async function wouldConnect(text: string): Promise<string[]> {
  const url = readAddress(text)
  if (!url) return []
  const target = await checkTarget(url.hostname, 80, resolve, [])
  return target.ok ? target.addresses : []
}

describe('addresses that lead inside are refused', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.0.0.1.',
    'http://１２７.0.0.1/',
    'http://①②⑦.⓪.⓪.①/',
    'http://127。0。0。1/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://100.100.100.200/',
    'http://192.0.0.192/',
    'http://198.18.0.1/',
    'http://198.51.100.1/',
    'http://203.0.113.1/',
    'http://224.0.0.1/',
    'http://240.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::a00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:a9fe:a9fe::1]/',
    'http://[fc00::1]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[100::1]/',
    'http://[2001:db8::1]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://localhost/',
    'http://LOCALHOST/',
    'http://localhost./',
    'http://a.localhost/',
    'http://localhost.localdomain/',
    'http://ip6-localhost/',
    'http://rebind.example/',
    'http://metadata.google.internal/',
    'http://user:pw@127.0.0.1/',
    'http://news.example@127.0.0.1/',
    'http:\\\\127.0.0.1\\',
    'ftp://news.example/',
    'file:///etc/passwd',
    'gopher://news.example/',
    'javascript:alert(1)',
    'data:,x',
    'http://',
    'http:///',
    'news.example',
    '//news.example/',
    '',
  ])('%s', async (text) => {
    expect(await wouldConnect(text)).toEqual([])
  })
})

describe('addresses that lead outside are not', () => {
  test.each([
    ['http://news.example/feed', ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946']],
    ['https://93.184.216.34/', ['93.184.216.34']],
    ['https://[2606:2800:220:1:248:1893:25c8:1946]/', ['2606:2800:220:1:248:1893:25c8:1946']],
    ['  https://news.example:8443/a?b#c ', ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946']],
    ['http://user:pw@news.example/', ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946']],
    ['http://mixed.example/', ['93.184.216.34']], // only the public address may be connected to
    ['http://172.32.0.1/', ['172.32.0.1']],
    ['http://100.128.0.1/', ['100.128.0.1']],
  ])('%s', async (text, addresses) => {
    expect(await wouldConnect(text)).toEqual(addresses)
  })

  test('user and password never leave', () => {
    expect(readAddress('https://user:secret@news.example/a#b')?.href).toBe('https://news.example/a')
  })
})

describe('the administrator may open a door inside, and only that one', () => {
  test.each([
    [[{ kind: 'host' as const, host: '127.0.0.1', port: 9000 }], '127.0.0.1', 9000, true],
    [[{ kind: 'host' as const, host: '127.0.0.1', port: 9000 }], '127.0.0.1', 5432, false],
    [[{ kind: 'host' as const, host: 'wiki.local', port: null }], 'rebind.example', 80, false],
    [[{ kind: 'network' as const, network: '10.0.0.0/8' }], '10.9.8.7', 80, true],
    [[{ kind: 'network' as const, network: '10.0.0.0/8' }], '11.0.0.1', 80, true], // public anyway
    [[{ kind: 'network' as const, network: '10.0.0.0/8' }], '192.168.0.1', 80, false],
    [[{ kind: 'host' as const, host: 'localhost', port: 8900 }], 'localhost', 8900, true],
  ])('%j lets %s:%i through: %s', async (allowed, host, port, isOpen) => {
    const local: Resolve = async (name) => (name === 'localhost' ? ['127.0.0.1'] : resolve(name))
    expect((await checkTarget(host, port, local, allowed)).ok).toBe(isOpen)
  })
})

// A longer list kept outside the repository: TIDINGS_ATTACKS names its folder.
const folder = process.env.TIDINGS_ATTACKS
const list = folder ? path.join(folder, 'url.dev.jsonl') : null
describe.runIf(list && existsSync(list))('the list of address spellings', () => {
  type Case = { text?: string; expect?: string }
  const cases =
    list && existsSync(list)
      ? readFileSync(list, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Case)
      : []
  test.each(cases.filter((one) => one.text && one.expect === 'block').map((one) => [one.text as string]))(
    'blocks %s',
    async (text) => {
      expect(await wouldConnect(text)).toEqual([])
    },
  )
  test.each(cases.filter((one) => one.text && one.expect === 'allow').map((one) => [one.text as string]))(
    'allows %s',
    async (text) => {
      expect(await wouldConnect(text)).not.toEqual([])
    },
  )
})
