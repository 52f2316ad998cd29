import { createHash } from 'node:crypto'
import { connectorOf } from '#core/1-sources/connectors/all.ts'
import type { Feed, FeedEntry } from '#core/1-sources/feed-entry.ts'
import { plainText } from '#core/1-sources/plain-text.ts'
import { decodeText } from '#core/2-items/decode-text.ts'
import type { ExtractedItem } from '#core/2-items/item.ts'
import { entryLength, itemFromEntry } from '#core/2-items/item-from-entry.ts'
import { readAnswer } from '#core/4-reports/opinion/answer.ts'
import type { ReadableItem } from '#core/4-reports/read-item.ts'
import type { Reading, ReadingContext } from '#core/4-reports/reading.ts'
import { bandKeys, signatureOf, signatureToBytes } from '#core/5-incidents/copies.ts'
import { storyWords } from '#core/5-incidents/story-words.ts'
import { searchVector } from '#core/text/search-words.ts'
import type { Reader } from '#io/reader.ts'
import type { ItemAnswer, OpinionAnswer, ReadingTask, SourceAnswer } from './reading-task.ts'

/** Does one task whole: bytes in, everything the database keeps out. */
export function doReadingTask(task: ReadingTask, reader: Reader): SourceAnswer | ItemAnswer | OpinionAnswer {
  switch (task.kind) {
    case 'source':
      return readSource(task, reader)
    case 'page':
      return readPage(task, reader)
    case 'entry':
      return readEntry(task.entry, task.context, reader, null)
    case 'text':
    case 'html': {
      const read =
        task.kind === 'text' ? reader.readText(task.text, task.context) : reader.readHtml(task.text, task.context)
      return read.ok ? answer(read.item, read.reading, null) : { ok: false, reason: read.reason, detail: '' }
    }
    case 'doc':
      return answerFor(task.doc, (task.isPlain ? reader.readDocPlain : reader.readDoc)(task.doc, task.context))
    case 'opinion': {
      const said = readAnswer(task.answer)
      if (!said.ok) return said
      const { reading, ...opinion } = reader.readDocWith(task.doc, said.reports, task.context)
      return { ...answerFor(task.doc, reading), opinion }
    }
  }
}

function answerFor(doc: ReadableItem, reading: Reading): Extract<ItemAnswer, { ok: true }> {
  const facts = { author: null, credit: null, canonicalUrl: null, language: reading.language }
  return answer({ ...doc, blocks: [...doc.blocks], ...facts }, reading, null)
}

function readSource(task: Extract<ReadingTask, { kind: 'source' }>, reader: Reader): SourceAnswer {
  const taken = connectorOf(task.connector).read(task.answer, task.visit)
  return taken.ok ? { ...taken, language: task.isFirst ? languageOf(taken.feed, reader) : null } : taken
}

/** The language most words of a feed are in, whatever it declares. */
function languageOf(feed: Feed, reader: Reader): string | null {
  const text = feed.entries
    .slice(0, 30)
    .map((entry) => `${entry.title}. ${plainText(entry.summaryHtml)}`)
    .join('\n')
    .slice(0, 5000)
  if ((text.match(/\p{L}/gu) ?? []).length < 100) return null
  const language = reader.languageOf(text)
  return language === 'und' ? null : language
}

/** The page's article; where the page has none, what the feed itself said. */
function readPage(task: Extract<ReadingTask, { kind: 'page' }>, reader: Reader): ItemAnswer {
  const { entry, context } = task
  const page = decodeText(task.bytes, task.contentType)
  const read = page.ok ? reader.readHtml(page.text, context) : page
  if (read.ok && !(entry && entryLength(entry) > read.item.text.length * 1.5))
    return answer(read.item, read.reading, null)
  if (!entry) return read.ok ? answer(read.item, read.reading, null) : { ok: false, reason: read.reason, detail: '' }
  const own = readEntry(entry, context, reader, read.ok ? null : read.reason)
  return own.ok || read.ok ? own : { ok: false, reason: read.reason, detail: '' }
}

function readEntry(entry: FeedEntry, context: ReadingContext, reader: Reader, partly: string | null): ItemAnswer {
  const extraction = itemFromEntry(entry, {
    published: context.published ?? null,
    ...(context.languages ? { declaredLanguages: context.languages } : {}),
  })
  if (!extraction.ok) return { ok: false, reason: extraction.reason, detail: '' }
  const reading = reader.readDoc(extraction.item, context)
  return answer({ ...extraction.item, language: reading.language }, reading, partly)
}

function answer(item: ExtractedItem, reading: Reading, partly: string | null): Extract<ItemAnswer, { ok: true }> {
  const signature = signatureOf(item.text)
  return {
    ok: true,
    item,
    // The text goes back once, with the item.
    reading: { ...reading, text: '' },
    contentHash: createHash('sha256').update(item.text).digest('base64url').slice(0, 22),
    signature: signature ? signatureToBytes(signature) : null,
    bands: signature ? bandKeys(signature).map(toInt) : [],
    words: storyWords(item.text),
    search: searchVector(item.title, item.text.startsWith(item.title) ? item.text.slice(item.title.length) : item.text),
    partly,
  }
}

/** FNV-1a as a signed 32-bit number, the database's integer. */
function toInt(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
