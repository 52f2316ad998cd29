'use server'
import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { openReader } from '#io/reader.ts'
import { requirePerson } from '../_auth/session.ts'
import { type FormState, NO_FAULT, typed } from '../_ui/form-state.ts'
import { giveToPage } from '../_ui/hand-over.ts'
import type { TryOutcome } from './result.ts'

const MOST_CHARS = 200_000

/** Reads a pasted text or page and shows what was read; nothing is stored. */
export async function readIt(_: FormState, form: FormData): Promise<FormState> {
  await requirePerson()
  const t = await getTranslations('try.fault')
  const values = typed(form)
  const text = values.text ?? ''
  const refuse = (why: 'empty' | 'too-large') => ({ fault: null, faults: { text: t(why) }, values })
  if (!text.trim()) return refuse('empty')
  if (text.length > MOST_CHARS) return refuse('too-large')
  const reader = await openReader()
  const context = {
    published: /^\d{4}-\d{2}-\d{2}$/.test(values.published ?? '') ? (values.published ?? null) : null,
    country: /^[A-Z]{2}$/.test(values.country ?? '') ? (values.country ?? null) : null,
  }
  const start = performance.now()
  const read = looksLikeHtml(text) ? reader.readHtml(text, context) : reader.readText(text, context)
  const outcome: TryOutcome = { read, givenChars: text.length, ms: performance.now() - start }
  await giveToPage('try', outcome)
  refresh()
  return { ...NO_FAULT, values }
}

function looksLikeHtml(text: string): boolean {
  return /^\s*<(!doctype|html|head|body|article|div|main|meta|p)\b/i.test(text)
}
