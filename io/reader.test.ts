import { beforeAll, expect, test } from 'vitest'
import { openReader, type Reader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await openReader()
}, 120_000)

/** What every JavaScript object inherits: a table that is looked into by such a word answers with a function. */
const INHERITED = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__proto__',
  'toLocaleString',
]

test.each(['en', 'fr', 'es', 'ar', 'ru'])('a text in %s may hold the words that objects inherit', (language) => {
  const words = INHERITED.flatMap((word) => [
    word,
    word.toLowerCase(),
    word[0]?.toUpperCase() + word.slice(1),
    word.toUpperCase(),
  ])
  const text = words
    .map(
      (word) =>
        `El ${word} de ${word} killed 5 ${word}s in ${word} on Tuesday, ${word} said. ${word}: ${word} (${word}).`,
    )
    .join('\n\n')
  const doc = { title: `${words.slice(0, 4).join(' ')}`, text, blocks: [], language, published: '2026-11-20' }
  const context = {
    title: words.join(' '),
    country: 'IQ',
    languages: [language, 'constructor'],
    published: '2026-11-20',
  }
  const reading = reader.readDoc(doc, context)
  expect(() => structuredClone(reading)).not.toThrow()
  expect(JSON.stringify(reading)).not.toContain('[native code]')
  expect(reader.readText(text, context).ok).toBe(true)
  expect(
    reader.readHtml(
      `<html lang="constructor"><title>${words[0]}</title><body><article><h1 class="constructor">x</h1><p>${text.replaceAll('\n\n', '</p><p>')}</p></article>`,
      context,
    ).ok,
  ).toBe(true)
})
