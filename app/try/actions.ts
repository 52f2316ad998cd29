'use server'
import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { readAnswer } from '#core/4-reports/opinion/answer.ts'
import type { ReadingContext } from '#core/4-reports/reading.ts'
import { findModelChoice, findModelKey } from '#db/model-choice.ts'
import { findSetting } from '#db/settings.ts'
import { askModelAbout } from '#io/ask-model.ts'
import type { TracedReading } from '#io/trace-reading.ts'
import { fetchPage } from '#io/try-article.ts'
import { mayActAs } from '../_auth/roles.ts'
import { requirePerson } from '../_auth/session.ts'
import { type FormState, NO_FAULT, typed } from '../_ui/form-state.ts'
import { giveToPage } from '../_ui/hand-over.ts'
import type { TryOpinion, TryOutcome } from './result.ts'
import { TRY_ADDRESSES } from './setting.ts'
import { taughtReader } from './taught-reader.ts'

const MOST_CHARS = 200_000

/** Reads a pasted text or page, or one behind an address where that is allowed, and shows how; nothing is stored. */
export async function readIt(_: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson()
  const t = await getTranslations('try.fault')
  const values = typed(form)
  const refuse = (field: 'text' | 'address', why: 'empty' | 'too-large' | 'closed') => ({
    fault: null,
    faults: { [field]: t(why) },
    values,
  })
  const text = values.text ?? ''
  const address = (values.address ?? '').trim()
  if (!text.trim() && !address) return refuse('text', 'empty')
  if (text.length > MOST_CHARS) return refuse('text', 'too-large')
  const isAnalyst = mayActAs(person.role, 'analyst')
  if (!text.trim() && !(isAnalyst && (await findSetting<boolean>(TRY_ADDRESSES)))) return refuse('address', 'closed')
  const start = performance.now()
  const given = text.trim() ? { ok: true as const, html: text, url: null } : await fetchPage(address)
  const outcome: TryOutcome = given.ok
    ? await readGiven(given, values, isAnalyst)
    : { read: given, url: null, givenChars: 0, opinion: null, ms: 0 }
  if (given.ok) outcome.ms = performance.now() - start - (outcome.opinion?.ms ?? 0)
  await giveToPage('try', outcome)
  refresh()
  return { ...NO_FAULT, values }
}

async function readGiven(
  { html, url }: { html: string; url: string | null },
  values: Record<string, string>,
  isAnalyst: boolean,
): Promise<TryOutcome> {
  const context: ReadingContext = {
    published: /^\d{4}-\d{2}-\d{2}$/.test(values.published ?? '') ? (values.published ?? null) : null,
    country: /^[A-Z]{2}$/.test(values.country ?? '') ? (values.country ?? null) : null,
    ...(url ? { url } : {}),
  }
  const isHtml = url !== null || looksLikeHtml(html)
  const read = (await taughtReader()).readTraced({ text: html, isHtml }, context)
  const opinion = read.ok && isAnalyst && values.model === 'on' ? await askToo(read, context) : null
  return { read, url, givenChars: html.length, opinion, ms: 0 }
}

/** Asks the chosen model about the text too, and lays what stands beside the reading. */
async function askToo(read: Extract<TracedReading, { ok: true }>, context: ReadingContext): Promise<TryOpinion | null> {
  const choice = await findModelChoice()
  if (!choice) return null
  const { key } = await findModelKey()
  const start = performance.now()
  const answer = await askModelAbout(read.item, { ...choice, key })
  if (!answer.ok) return { ok: false, reason: answer.reason, detail: answer.detail, ms: performance.now() - start }
  const said = readAnswer(answer.content)
  if (!said.ok) return { ok: false, reason: said.reason, detail: '', ms: performance.now() - start }
  const ms = performance.now() - start
  const { reading, tally, dropped } = (await taughtReader()).readDocWith(read.item, said.reports, context)
  read.reading = reading
  return { ok: true, model: choice.model, ms, tally, dropped }
}

function looksLikeHtml(text: string): boolean {
  return /^\s*<(!doctype|html|head|body|article|div|main|meta|p)\b/i.test(text)
}
