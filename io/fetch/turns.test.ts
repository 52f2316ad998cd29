import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

/** When each of some requests to a host began, in milliseconds after the first. */
async function startsOf(pauseMs: number, hosts: readonly string[]): Promise<number[]> {
  const turns = createTurns({ parallel: 1, betweenMs: 0 })
  const begun: number[] = []
  await Promise.all(hosts.map((host) => turns.run(host, async () => void begun.push(performance.now()), pauseMs)))
  return begun.map((at) => at - (begun[0] as number))
}

test('a host that asks for a pause is given it between two requests', async () => {
  const [, second = 0, third = 0] = await startsOf(60, ['a.example', 'a.example', 'a.example'])
  expect(second).toBeGreaterThanOrEqual(55)
  expect(third - second).toBeGreaterThanOrEqual(55)
})

test('hosts don’t wait for one another', async () => {
  const [, second = 0] = await startsOf(2000, ['a.example', 'b.example'])
  expect(second).toBeLessThan(1000)
})
