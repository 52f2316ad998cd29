import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'
import { storageRefusal } from './postgres/refusal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tidings-folder-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('makes a folder with those above it, and may be asked twice', () => {
  const deep = path.join(folder, 'a', 'b', 'c')
  makeFolder(deep)
  makeFolder(deep)
  expect(statSync(deep).isDirectory()).toBe(true)
})

test.skipIf(process.platform !== 'linux')(
  'a file system that makes no folders is refused at once, in a sentence',
  () => {
    expect(refusalFor('/proc/tidings/data')).toContain('cannot be written')
  },
)

test('a file in the way is refused in a sentence', () => {
  writeFileSync(path.join(folder, 'file'), '')
  expect(refusalFor(path.join(folder, 'file', 'data'))).toContain('cannot be written')
})

function refusalFor(target: string): string | undefined {
  try {
    makeFolder(target)
  } catch (error) {
    return storageRefusal(error, target)?.reason
  }
  return undefined
}
