import { expect, test } from 'vitest'
import { db } from './client.ts'
import { saveFirstAdmin } from './first-user.ts'
import { hasNoUsers } from './users.ts'

test('of several people who set up at once exactly one becomes administrator', async () => {
  expect(await hasNoUsers()).toBe(true)
  const people = ['a', 'b', 'c'].map((name) => ({ name, email: `${name}@Example.org`, password: 'a long enough one' }))
  const made = await Promise.all(people.map(saveFirstAdmin))
  expect(made.filter(Boolean)).toHaveLength(1)
  expect(await db().user.findMany({ select: { role: true, accounts: { select: { providerId: true } } } })).toEqual([
    { role: 'admin', accounts: [{ providerId: 'credential' }] },
  ])
  expect(await hasNoUsers()).toBe(false)
})
