import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { directionOf } from './locales.ts'

const APP = path.join(import.meta.dirname, '..')
const FOLDER = path.join(import.meta.dirname, 'en')

type Words = { [key: string]: string | Words }

const catalogue: Words = Object.fromEntries(
  readdirSync(FOLDER).map((file) => [
    path.basename(file, '.json'),
    JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')),
  ]),
)

describe('every message can be shown', () => {
  test.each(Object.keys(catalogue))('%s', (namespace) => {
    const faults: string[] = []
    const t = createTranslator({
      locale: 'en',
      messages: catalogue,
      onError: (error) => faults.push(error.message),
    })
    for (const [key, text] of leaves(catalogue[namespace] as Words)) {
      const values = Object.fromEntries([...text.matchAll(/\{\s*(\w+)/g)].map((match) => [match[1] as string, 1]))
      const tags = Object.fromEntries(
        [...text.matchAll(/<(\w+)>/g)].map((match) => [match[1] as string, (words: unknown) => String(words)]),
      )
      t.rich(`${namespace}.${key}` as never, { ...values, ...tags } as never)
    }
    expect(faults).toEqual([])
  })
})

test('every message a page asks for by a fixed key is in the catalogue', () => {
  const missing = sources().flatMap(({ file, code }) => {
    const namespaces = [...code.matchAll(/getTranslations(?:<[^>]*>)?\(\s*'([\w.-]+)'/g)].map(
      (match) => match[1] as string,
    )
    if (namespaces.length === 0) return []
    const asked = [...code.matchAll(/\b(?:t|words|nav|roles|kinds|settings)(?:\.rich)?\(\s*'([\w.-]+)'/g)].map(
      (match) => match[1] as string,
    )
    return asked
      .filter((key) => !namespaces.some((namespace) => lookUp(`${namespace}.${key}`) !== undefined))
      .map((key) => `${file}: ${key}`)
  })
  expect(missing).toEqual([])
})

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['ckb', 'rtl'],
  ['fa-AF', 'rtl'],
  ['fr', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})

function leaves(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}

function lookUp(key: string): unknown {
  return key.split('.').reduce<unknown>((words, part) => (words as Words | undefined)?.[part], catalogue)
}

function sources(): { file: string; code: string }[] {
  return readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => ({ file, code: readFileSync(path.join(APP, file), 'utf8') }))
}

/** Namespaces whose messages are found by what the core or the database says, never by a key that stands in the code. */
const BY_VALUE = new Set(['codebook', 'reason', 'model-reason'])

test('no message is left that nothing shows', () => {
  const code = sources()
    .map((source) => source.code)
    .join('\n')
  const templates = [...code.matchAll(/`([.\w-]*(?:\$\{[^}]*\}[.\w-]*)+)`/g)]
    .map((match) => match[1] as string)
    .filter((template) => /[a-z]{2}/i.test(template.replace(/\$\{[^}]*\}/g, '')))
    .map(keyPattern)
  const dead = Object.keys(catalogue)
    .filter((namespace) => !BY_VALUE.has(namespace))
    .flatMap((namespace) =>
      leaves(catalogue[namespace] as Words)
        .map(([key]) => key)
        .filter((key) => !isAsked(`${namespace}.${key}`, code, templates))
        .map((key) => `${namespace}.${key}`),
    )
  expect(dead).toEqual([])
})

/** Whether some end of a key stands in the code as a word of its own, or fits one that is put together there. */
function isAsked(key: string, code: string, templates: RegExp[]): boolean {
  const parts = key.split('.')
  return parts.some((_, from) => {
    if (from === 0) return false
    const end = parts.slice(from).join('.')
    return (
      code.includes(`'${end}'`) || code.includes(`words.${end}`) || templates.some((template) => template.test(end))
    )
  })
}

function keyPattern(template: string): RegExp {
  const words = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${words.join('[\\w -]+')}$`)
}
