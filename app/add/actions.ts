'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readUpload, type UploadRow } from '#core/1-sources/read-upload.ts'
import { sourceKey } from '#core/1-sources/source-key.ts'
import { saveFound } from '#db/found-items.ts'
import { saveGivenSource } from '#db/given-sources.ts'
import { getItemIdByKey } from '#db/item-keys.ts'
import { sendJob } from '#db/jobs.ts'
import { type Person, requirePerson } from '../_auth/session.ts'
import { type FormState, NO_FAULT, typed } from '../_ui/form-state.ts'
import { giveToPage } from '../_ui/hand-over.ts'
import { getReasonWords } from '../_ui/reason.ts'
import { readColumns } from './columns.ts'
import { itemFromAddress, itemFromPaste, itemFromRow } from './new-item.ts'
import { orSayTrouble } from './or-say-trouble.ts'
import { MOST_BYTES, type UploadOutcome } from './upload-outcome.ts'

const MOST_CHARS = 200_000

/** Adds a pasted text as an item and leads to it. */
export async function addText(_: FormState, form: FormData): Promise<FormState> {
  return orSayTrouble(form, async () => {
    const person = await requirePerson('analyst')
    const t = await getTranslations('add')
    const values = typed(form)
    const text = values.text ?? ''
    const refuse = (why: 'empty' | 'too-large') => ({ fault: null, faults: { text: t(`fault.${why}`) }, values })
    if (!/[\p{L}\p{N}]/u.test(text)) return refuse('empty')
    if (text.length > MOST_CHARS) return refuse('too-large')
    const from = (values.from ?? '').trim().slice(0, 120)
    const source = await saveGivenSource(
      {
        kind: 'paste',
        key: from ? `${sourceKey('paste')}:${from.toLowerCase()}` : sourceKey('paste'),
        title: from ? t('source.from', { from }) : t('source.paste'),
      },
      person,
    )
    const item = itemFromPaste(text, values.published || null)
    await saveFound(source, [item], person.id)
    await sendJob('items', {})
    redirect(`/items/${await getItemIdByKey(source.id, item.key)}`)
  })
}

/** Adds one page by its address and leads to it. */
export async function addPage(_: FormState, form: FormData): Promise<FormState> {
  return orSayTrouble(form, async () => {
    const person = await requirePerson('analyst')
    const t = await getTranslations('add.fault')
    const values = typed(form)
    const item = itemFromAddress((values.address ?? '').trim())
    if (!item) return { fault: null, faults: { address: t('bad-address') }, values }
    const host = new URL(item.url).host
    const source = await saveGivenSource(
      { kind: 'page', key: sourceKey('page', item.url), title: host, siteUrl: new URL(item.url).origin },
      person,
    )
    await saveFound(source, [item], person.id)
    await sendJob('items', {})
    redirect(`/items/${await getItemIdByKey(source.id, item.key)}`)
  })
}

/** Adds the rows of a file; what could not be read is named row by row, the rest goes in. */
export async function addFile(_: FormState, form: FormData): Promise<FormState> {
  return orSayTrouble(form, async () => {
    const person = await requirePerson('analyst')
    const [t, words] = await Promise.all([getTranslations('add.fault'), getReasonWords()])
    const values = typed(form)
    const file = form.get('file')
    const refuse = (why: string) => ({ fault: null, faults: { file: why }, values })
    if (!(file instanceof File) || file.name === '') return refuse(t('noFile'))
    if (file.size > MOST_BYTES) return refuse(t('fileLarge'))
    const bytes = new Uint8Array(await file.arrayBuffer())
    const chosen = readColumns(bytes, values)
    if (!chosen.ok)
      return refuse(t('columns', { names: chosen.missing.join(', '), headers: chosen.headers.join(', ') }))
    const upload = readUpload(bytes, { name: file.name, type: file.type, columns: chosen.columns })
    if (!upload.ok) return refuse(words(upload.reason))
    const name = file.name.slice(0, 200)
    if (upload.rows.length + upload.refused.length === 0) return refuse(t('noRows'))
    const { sourceId, added, known } = await saveRows(name, upload.rows, person)
    const outcome: UploadOutcome = {
      name,
      sourceId,
      added,
      known,
      refused: upload.refused,
      faults: upload.faults,
      columns: upload.kind === 'csv' ? (chosen.used ?? null) : null,
    }
    await giveToPage('upload', outcome)
    refresh()
    return NO_FAULT
  })
}

/** Keeps the rows of a file as items of a source named for it; a file without any leaves no trace. */
async function saveRows(name: string, rows: UploadRow[], person: Person) {
  if (rows.length === 0) return { sourceId: null, added: 0, known: 0 }
  const source = await saveGivenSource({ kind: 'upload', key: sourceKey('upload', name), title: name }, person)
  const { fresh, changed, known } = await saveFound(source, rows.map(itemFromRow), person.id)
  await sendJob('items', {})
  return { sourceId: source.id, added: fresh + changed, known }
}
