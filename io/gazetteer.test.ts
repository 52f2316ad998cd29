import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { compileSmall } from '#core/3-places/testing/open-small.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gazetteer-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a gazetteer put in the place of another is used by a running process, after a moment', async () => {
  vi.stubEnv('TIDINGS_CACHE', folder)
  vi.stubEnv('TIDINGS_PROJECT', folder) // without sources nothing is compiled
  const { gazetteerPath, loadGazetteer } = await import('./gazetteer.ts')
  const village = `${[9_000_001, 'Qabr al Wadi', 'Qabr al Wadi', '', 36.11, 43.01, 'P', 'PPL', 'IQ', '', '15', '', '', '', 0, '', 0, '', ''].join('\t')}\n`
  writeFileSync(gazetteerPath(), compileSmall())
  const before = loadGazetteer(0)
  writeFileSync(gazetteerPath(), compileSmall([village]))
  utimesSync(gazetteerPath(), 1000, 2000)
  expect(loadGazetteer(5_000)).toBe(before)
  const after = loadGazetteer(20_000)
  expect(after.size).toBe(before.size + 1)
  expect(loadGazetteer(60_000)).toBe(after)
})
