import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTurns, type Turns } from '#io/fetch/turns.ts'
import { openHostHolds } from './host-holds.ts'

const POLITE = { parallel: 1, betweenMs: 0 }
let ours: Turns
let theirs: Turns

beforeAll(() => {
  ours = createTurns(POLITE, openHostHolds(), 100)
  theirs = createTurns(POLITE, openHostHolds(), 100)
})
afterAll(async () => {
  await Promise.all([ours.close(), theirs.close()])
})

test('two workers ask one host one after the other', async () => {
  let running = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++running)
    await sleep(20)
    running--
  }
  await Promise.all([1, 2, 3].flatMap(() => [ours.run('one.example', work), theirs.run('one.example', work)]))
  expect(most).toBe(1)
})

test('the pause a host asks for holds for the other worker too', async () => {
  const begun: number[] = []
  const work = async () => void begun.push(performance.now())
  await ours.run('slow.example', work, 700)
  await theirs.run('slow.example', work, 700)
  expect((begun[1] as number) - (begun[0] as number)).toBeGreaterThan(650)
})

test('a long line leaves the host to a worker that waits for it, and hosts don’t wait for one another', async () => {
  const order: string[] = []
  const work = (who: string) => async () => {
    order.push(who)
    await sleep(50)
  }
  const long = Array.from({ length: 12 }, () => ours.run('busy.example', work('ours')))
  const start = performance.now()
  await sleep(20)
  const waits = theirs.run('busy.example', work('theirs'))
  await theirs.run('other.example', async () => undefined)
  expect(performance.now() - start).toBeLessThan(250)
  await Promise.all([...long, waits])
  expect(order.indexOf('theirs')).toBeLessThan(12)
})

test('what a worker held is free when its connection is gone', async () => {
  const gone = openHostHolds()
  await gone.take('left.example')
  await gone.close()
  let isAsked = false
  await theirs.run('left.example', async () => {
    isAsked = true
  })
  expect(isAsked).toBe(true)
})
