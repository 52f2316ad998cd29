import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openReadingPool } from './reading-pool.ts'

const TEXT = 'Gunmen killed five farmers near Gusau on Tuesday, police said. Three others were wounded.'.repeat(3)

test('threads start with the first task, end when nothing is left to do, and start again', {
  timeout: 60_000,
}, async () => {
  const pool = openReadingPool(2, 100)
  try {
    expect(pool.size()).toBe(0)
    const answers = await Promise.all([1, 2, 3].map(() => pool.do({ kind: 'text', text: TEXT, context: {} })))
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true])
    for (let waited = 0; pool.size() > 0 && waited < 10_000; waited += 50) await sleep(50)
    expect(pool.size()).toBe(0)
    expect((await pool.do({ kind: 'text', text: TEXT, context: {} })).ok).toBe(true)
  } finally {
    await pool.close()
  }
})

test('a task that breaks its thread takes none of those behind it along', { timeout: 60_000 }, async () => {
  const pool = openReadingPool(1, 60_000, 1500)
  try {
    await pool.do({ kind: 'text', text: TEXT, context: {} }) // the thread is open: from here on only the work counts
    const slow = pool.do({
      kind: 'doc',
      doc: { title: '', text: TEXT.repeat(200_000), blocks: [], language: 'und', published: null },
      context: {},
    })
    const others = [1, 2, 3].map(() => pool.do({ kind: 'text', text: TEXT, context: {} }))
    await expect(slow).rejects.toThrow('the reading thread ended')
    expect((await Promise.all(others)).map((answer) => answer.ok)).toEqual([true, true, true])
  } finally {
    await pool.close()
  }
})

test('a closed pool refuses tasks by name', async () => {
  const pool = openReadingPool(1)
  await pool.close()
  await expect(pool.do({ kind: 'text', text: TEXT, context: {} })).rejects.toThrow('the pool is closed')
})
