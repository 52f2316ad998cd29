import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const APP = path.join(import.meta.dirname, '..')

/** Open to everybody: signing in, the first account, health, and the map library’s own worker script. */
const OPEN = [
  'sign-in/page.tsx',
  'sign-in/actions.ts',
  'welcome/page.tsx',
  'welcome/actions.ts',
  'api/auth/[...all]/route.ts',
  'api/health/route.ts',
  'api/map/worker/[file]/route.ts',
]

const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) => !OPEN.includes(file))

test.each(files.filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file)))('%s asks who is there', (file) => {
  // A page leads on to signing in; an address for programs answers 401 itself.
  expect(read(file)).toMatch(
    file.endsWith('page.tsx') ? /await requirePerson\(/ : /await (requirePerson|currentPerson)\(/,
  )
})

test('every action asks who is there', () => {
  const actions = files.filter((file) => /\.tsx?$/.test(file) && /^'use server'/.test(read(file)))
  expect(actions.length).toBeGreaterThan(0)
  const open = actions.flatMap((file) => {
    const parts = read(file)
      .split(/^export async function /m)
      .slice(1)
    return parts
      .filter((part) => !/requirePerson\(/.test(part.split(/^}/m)[0] ?? ''))
      .map((part) => `${file}: ${part.slice(0, 30)}`)
  })
  expect(open).toEqual(['settings/actions.ts: signOut(): Promise<void> {\n  a'])
})

function read(file: string): string {
  return readFileSync(path.join(APP, file), 'utf8')
}
