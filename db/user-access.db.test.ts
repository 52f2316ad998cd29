import { verifyPassword } from 'better-auth/crypto'
import { expect, test } from 'vitest'
import { db } from './client.ts'
import { changeAccess, changePassword, saveUser } from './user-access.ts'
import { changeRole } from './users.ts'

const BY = { id: null, name: 'test' }

async function made(name: string, role: 'viewer' | 'admin'): Promise<string> {
  const email = `${name}@example.org`
  expect(await saveUser({ name, email, role, password: 'first password' }, BY)).toBe(true)
  return (await db().user.findUniqueOrThrow({ where: { email } })).id
}

test('an email has one account, whatever its letters', async () => {
  await made('double', 'viewer')
  expect(await saveUser({ name: 'x', email: 'DOUBLE@example.org', role: 'viewer', password: 'another one' }, BY)).toBe(
    false,
  )
})

test('a new password counts, the old one does not, and sessions end', async () => {
  const id = await made('forgetful', 'viewer')
  await db().session.create({ data: { userId: id, token: 't1', expiresAt: new Date(Date.now() + 60_000) } })
  await changePassword(id, 'second password', BY)
  const account = await db().account.findFirstOrThrow({ where: { userId: id } })
  expect(await verifyPassword({ hash: account.password ?? '', password: 'second password' })).toBe(true)
  expect(await verifyPassword({ hash: account.password ?? '', password: 'first password' })).toBe(false)
  expect(await db().session.count({ where: { userId: id } })).toBe(0)
})

test('the last administrator can be neither switched off nor made less', async () => {
  const one = await made('boss', 'admin')
  expect(await changeAccess(one, false, BY)).toEqual({ ok: false, reason: 'last-admin' })
  expect(await changeRole(one, 'viewer', BY)).toEqual({ ok: false, reason: 'last-admin' })
  const two = await made('deputy', 'admin')
  expect(await changeAccess(two, false, BY)).toEqual({ ok: true })
  expect(await changeRole(one, 'viewer', BY)).toEqual({ ok: false, reason: 'last-admin' })
  expect(await changeAccess(two, true, BY)).toEqual({ ok: true })
  expect(await changeRole(one, 'viewer', BY)).toEqual({ ok: true })
})
