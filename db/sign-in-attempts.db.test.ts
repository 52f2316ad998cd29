import { expect, test } from 'vitest'
import { deleteAttempts, saveAttempt } from './sign-in-attempts.ts'

const RULE = { tries: 10, pauseMs: 300_000 }
const NOW = Date.UTC(2026, 10, 20, 9)

test('ten tries go on, the eleventh waits for the rest of the pause', async () => {
  for (let n = 0; n < 10; n++) expect(await saveAttempt('a', RULE, NOW + n)).toBeNull()
  expect(await saveAttempt('a', RULE, NOW + 1000)).toBe(NOW + 9 + RULE.pauseMs)
})

test('tries during the pause do not prolong it', async () => {
  for (let n = 0; n < 10; n++) await saveAttempt('b', RULE, NOW)
  for (let n = 1; n < 50; n++) expect(await saveAttempt('b', RULE, NOW + n * 1000)).toBe(NOW + RULE.pauseMs)
  expect(await saveAttempt('b', RULE, NOW + RULE.pauseMs)).toBeNull()
})

test('a right password begins anew, and one key says nothing about another', async () => {
  for (let n = 0; n < 10; n++) await saveAttempt('c', RULE, NOW)
  await deleteAttempts('c')
  expect(await saveAttempt('c', RULE, NOW)).toBeNull()
  expect(await saveAttempt('d', RULE, NOW)).toBeNull()
})

test('of forty tries at once only ten go on', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => saveAttempt('e', RULE, NOW)))
  expect(answers.filter((answer) => answer === null)).toHaveLength(10)
})
