import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDropFolder, nextFile } from './drop-folder.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'tidings-drop-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

function drop(folder: string, name: string, second: number): void {
  const file = path.join(folder, name)
  writeFileSync(file, name)
  utimesSync(file, 1_000_000 + second, 1_000_000 + second)
}

test('files come one after another in the order they arrived; others are left alone', async () => {
  const folder = await makeDropFolder('partners', data)
  drop(folder, 'b.csv', 1)
  drop(folder, 'a.jsonl', 2)
  drop(folder, '.hidden.csv', 0)
  drop(folder, 'picture.png', 0)
  mkdirSync(path.join(folder, 'deeper.csv'))
  symlinkSync('/etc/hostname', path.join(folder, 'link.txt'))
  const names: string[] = []
  for (let after = ''; ; ) {
    const next = await nextFile('partners', after, data)
    if (!next.ok || !next.file) break
    names.push(next.file.name)
    after = next.file.mark
  }
  expect(names).toEqual(['b.csv', 'a.jsonl'])
})

test('a file still being written waits', async () => {
  const folder = await makeDropFolder('partners', data)
  writeFileSync(path.join(folder, 'new.csv'), 'x')
  expect(await nextFile('partners', '', data)).toEqual({ ok: true, file: null })
  expect(await nextFile('partners', '', data, Date.now() + 3000)).toMatchObject({ file: { name: 'new.csv' } })
})

test('a folder that is missing or leads elsewhere by a link is refused by name', async () => {
  expect(await nextFile('nowhere', '', data)).toMatchObject({ ok: false, reason: 'no-folder' })
  await makeDropFolder('real', data)
  symlinkSync('/etc', path.join(data, 'drop', 'sly'))
  expect(await nextFile('sly', '', data)).toMatchObject({ ok: false, reason: 'no-folder' })
  await expect(nextFile('../..', '', data)).rejects.toThrow('plain')
})
