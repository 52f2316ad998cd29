import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { keptSecret } from './secret.ts'

test('the secret is made once, long, readable by its owner only, and the same ever after', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidings-secret-'))
  const file = path.join(folder, 'data', 'secret')
  const first = keptSecret(file)
  expect(first.length).toBeGreaterThanOrEqual(40)
  expect(keptSecret(file)).toBe(first)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  rmSync(folder, { recursive: true })
})
