import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { isDiskFull } from './disk-is-full.ts'

test('a disk is full when less than the least is free', () => {
  expect(isDiskFull(tmpdir(), 0)).toBe(false)
  expect(isDiskFull(tmpdir(), Number.MAX_SAFE_INTEGER)).toBe(true)
})

test('a folder that is not there says nothing', () => {
  expect(isDiskFull('/no/such/folder')).toBe(false)
})
