import { expect, test } from 'vitest'
import { isCommonArabicWord, isOfATown, opensDateline, saysWhere } from './place-spots.ts'
import { tokenize } from './tokens.ts'

test.each([
  ['وكان الوضع هادئا', 1],
  ['لجنة التحقيق', 1],
  ['بصورة عامة', 1],
  ['لوكالة الأنباء', 3],
])('%s is no town, whichever letter is taken for a particle', (text, start) => {
  const [token] = tokenize(text)
  expect(token && isCommonArabicWord(token, start)).toBe(true)
})

test('Ibb is told from the month of August by its hamza', () => {
  const [town, month] = tokenize('إب آب')
  expect([town, month].map((one) => one && isCommonArabicWord(one, one.start))).toEqual([false, true])
})

test('ب and ل say where, و only joins', () => {
  const [at, and] = tokenize('بالموصل وسنجار')
  expect(at && saysWhere(at, 1)).toBe(true)
  expect(and && saysWhere(and, and.start + 1)).toBe(false)
})

test.each([
  ['of', 'residents', false, true],
  ['de', 'vecinos', false, true],
  ['of', 'minister', false, false],
  ['سكان', '', true, true],
])('"%s" after "%s"', (before, before2, isArabic, told) => {
  expect(isOfATown(before, before2, isArabic)).toBe(told)
})

test.each([
  ['Bor, Nov 12 - Gunmen', true],
  ['Gao (AFP) - Des hommes', true],
  ['Bor, 12 November — Gunmen', true],
  ['Bor is calm', false],
])('a dateline: %s', (text, told) => {
  expect(opensDateline(text, 3)).toBe(told)
})
