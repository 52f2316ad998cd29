import { describe, expect, test } from 'vitest'
import { type Case, isSureEnough, LEAST_HAPPENINGS, mayAccept, measureAcceptance } from './auto-accept.ts'

/** Decided happenings of which those told with `sure` are wrong as often as `wrongIn` says, all others every second time. */
function cases(count: number, wrongIn: number, sure = 0.97): Case[] {
  return Array.from({ length: count }, (_, n) => {
    const isSure = n % 2 === 0
    const isRight = isSure ? wrongIn === 0 || n % wrongIn !== 0 : n % 4 === 1
    const field = { p: isSure ? sure : 0.6, isRight }
    const fine = { p: 0.97, isRight: true }
    return { group: `incident ${n}`, fields: { type: field, place: fine, date: fine } }
  })
}

describe('measuring', () => {
  test('finds from which sureness on values have been right often enough', () => {
    const found = measureAcceptance(cases(400, 100))
    expect(found.fields.type?.threshold?.p).toBe(0.7)
    expect(found.accepted).toBe(200)
    expect(found.right / found.accepted).toBeGreaterThan(0.95)
    expect(isSureEnough(found)).toBe(true)
  })

  test('allows nothing where sure values are wrong more often than one in twenty', () => {
    const found = measureAcceptance(cases(400, 10))
    expect(found.fields.type?.threshold).toBeNull()
    expect(isSureEnough(found)).toBe(false)
  })

  test('allows nothing from few happenings, however right they were', () => {
    const found = measureAcceptance(cases(LEAST_HAPPENINGS, 0))
    expect(isSureEnough(found)).toBe(false)
    expect(isSureEnough(measureAcceptance([]))).toBe(false)
  })

  test('each field may be right often enough while whole happenings are not', () => {
    const torn = Array.from({ length: 1200 }, (_, n): Case => {
      const field = (k: number) => ({ p: 0.95, isRight: n % 30 !== k })
      return { group: `incident ${n}`, fields: { type: field(0), place: field(10), date: field(20) } }
    })
    const found = measureAcceptance(torn)
    expect(Object.values(found.fields).every(({ threshold }) => threshold !== null)).toBe(true)
    expect(found.right / found.accepted).toBeLessThan(0.95)
    expect(isSureEnough(found)).toBe(false)
  })
})

describe('accepting', () => {
  const measured = measureAcceptance(cases(400, 100))
  const groups = Array.from({ length: 500 }, (_, n) => `new ${n}`)
  const accepted = (surety: Record<string, number>) => groups.filter((group) => mayAccept(group, surety, measured))

  test('takes what is sure in every field, but for one in ten that people go on looking at', () => {
    const taken = accepted({ type: 0.97, place: 0.97, date: 0.97 }).length
    expect(taken).toBeGreaterThan(400)
    expect(taken).toBeLessThan(490)
  })

  test.each<[string, Record<string, number>]>([
    ['a field is less sure', { type: 0.6, place: 0.97, date: 0.97 }],
    ['a needed field is not told', { type: 0.97, place: 0.97 }],
    ['a field is told that was never measured', { type: 0.97, place: 0.97, date: 0.97, killed: 0.99 }],
  ])('takes nothing where %s', (_, surety) => {
    expect(accepted(surety)).toEqual([])
  })
})
