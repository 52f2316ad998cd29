import { afterAll, expect, test, vi } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { databaseUrl } from '#io/database-url.ts'
import { env } from '#io/env.ts'
import { run } from './user.ts'

env.databaseUrl = databaseUrl() // the test's own database instead of the embedded one

const said: string[] = []
for (const stream of [process.stdout, process.stderr])
  vi.spyOn(stream, 'write').mockImplementation((chunk) => {
    said.push(String(chunk))
    return true
  })
afterAll(closeDatabase)

async function user(...args: string[]): Promise<[number, string]> {
  said.length = 0
  const code = await run(args)
  return [code, said.join('')]
}

test('people are added, listed, given roles and passwords', { timeout: 60_000 }, async () => {
  expect(await user('list')).toEqual([0, 'Nobody has an account yet.\n'])
  const [code, words] = await user('add', 'Ana@example.org', '--role', 'viewer')
  expect(code).toBe(0)
  expect(words).toMatch(/first account.*administrator’s\.\nPassword, shown only now: (\w{4}-){3}\w{4}\n$/s)
  expect((await user('add', 'omar@example.org', '--role', 'analyst', '--name', 'Omar'))[0]).toBe(0)
  expect(await user('list')).toEqual([0, 'ana@example.org\tadmin\tana\nomar@example.org\tanalyst\tOmar\n'])
  expect(await user('role', 'omar@example.org', 'admin')).toEqual([0, 'omar@example.org is now admin.\n'])
  expect((await user('password', 'OMAR@example.org'))[1]).toMatch(/new password.*shown only now/s)
})

test.each<[string, string[], number, RegExp]>([
  ['the same person twice', ['add', 'ana@example.org'], 1, /has an account already/],
  ['nobody by that name', ['password', 'x@example.org'], 1, /Nobody has an account/],
  ['a role there is not', ['role', 'ana@example.org', 'king'], 2, /Roles are viewer, analyst, admin/],
  ['words that are no email', ['add', 'ana'], 2, /“ana” is no email/],
  ['no verb', [], 2, /^Use: /],
])('%s is refused in one line', async (_, args, code, words) => {
  const [got, line] = await user(...args)
  expect(got).toBe(code)
  expect(line).toMatch(words)
  expect(line.trim().split('\n')).toHaveLength(1)
})

test('the last administrator stays one', async () => {
  await user('role', 'omar@example.org', 'viewer')
  expect(await user('role', 'ana@example.org', 'viewer')).toEqual([
    1,
    'ana@example.org is the last administrator; make somebody else one first.\n',
  ])
})
