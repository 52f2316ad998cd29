import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { keptSecret, openSealed, seal } from './secret.ts'

test('the secret is made once, long, readable by its owner only, and the same ever after', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidings-secret-'))
  const file = path.join(folder, 'data', 'secret')
  const first = keptSecret(file)
  expect(first.length).toBeGreaterThanOrEqual(40)
  expect(keptSecret(file)).toBe(first)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  rmSync(folder, { recursive: true })
})

test('what is sealed is opened with the same secret alone, and a change is seen', () => {
  const sealed = seal('sk-key é', 'a'.repeat(32))
  expect(sealed).not.toContain('sk-key')
  expect(seal('sk-key é', 'a'.repeat(32))).not.toBe(sealed)
  expect(openSealed(sealed, 'a'.repeat(32))).toBe('sk-key é')
  expect(openSealed(sealed, 'b'.repeat(32))).toBeNull()
  expect(openSealed(`${sealed.slice(0, -3)}AAA`, 'a'.repeat(32))).toBeNull()
  expect(openSealed('nonsense', 'a'.repeat(32))).toBeNull()
})
