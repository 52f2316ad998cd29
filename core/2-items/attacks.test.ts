import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseFeed } from '#core/1-sources/parse-feed.ts'
import { decodeText } from './decode-text.ts'
import { extractItem } from './extract-item.ts'
import { itemFromText } from './item-from-text.ts'

/** Lists of attack inputs (`NAME.dev.jsonl`, rows with `text` or `b64`) that are not ours to keep in the repository. */
const DIR = process.env.TIDINGS_ATTACKS ?? ''

// Without the folder nothing is claimed: the tests beside this one make their own hostile input.
test.runIf(DIR !== '').each(['feed', 'xml', 'html', 'tokens', 'charset', 'string', 'csv', 'url', 'date'])(
  'every %s attack is read or refused, none throws',
  { timeout: 120_000 },
  (kind) => {
    const file = join(DIR, `${kind}.dev.jsonl`)
    expect(existsSync(file)).toBe(true)
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const row: { id: string; text?: string; b64?: string } = JSON.parse(line)
      const bytes = row.b64 === undefined ? new TextEncoder().encode(row.text ?? '') : Buffer.from(row.b64, 'base64')
      expect(() => {
        parseFeed(bytes, { url: 'https://news.example/' })
        const decoded = decodeText(bytes)
        const text = decoded.ok ? decoded.text : ''
        extractItem(text, { url: 'https://news.example/' })
        itemFromText(text)
      }, row.id).not.toThrow()
    }
  },
)
