'use server'
import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { readAnswer } from '#core/4-reports/opinion/answer.ts'
import { deleteModelChoice, findModelChoice, findModelKey, saveModelChoice } from '#db/model-choice.ts'
import { deletePause } from '#db/opinions.ts'
import { isId } from '#db/uuid.ts'
import { askModelAbout, chatAddress, type ModelAddress, staysHere } from '#io/ask-model.ts'
import { openReader } from '#io/reader.ts'
import { requirePerson } from '../../_auth/session.ts'
import { type FormState, NO_FAULT, typed } from '../../_ui/form-state.ts'
import { getModelReasonWords } from './reason.ts'

const CHOICE = z.object({
  address: z
    .string()
    .max(2000)
    .refine((address) => chatAddress(address) !== null),
  model: z.string().trim().min(1).max(200),
  timeout: z.coerce.number().int().min(1).max(600),
  perDay: z.coerce.number().int().min(1).max(100_000),
  languages: z.string().regex(/^\s*([a-z]{2,3}\s*([,;\s]\s*[a-z]{2,3}\s*)*)?$/i),
})

/** Saves what was chosen, tests it, or switches it off, as the button says. */
export async function chooseModel(_: FormState, form: FormData): Promise<FormState> {
  await requirePerson('admin')
  const t = await getTranslations('language-model')
  const values = typed(form, ['key'])
  if (form.get('do') === 'off') {
    await deleteModelChoice()
    await deletePause()
    revalidatePath('/settings', 'layout')
    return { ...NO_FAULT, done: t('done.off') }
  }
  const parsed = CHOICE.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
    return { fault: null, faults: Object.fromEntries(wrong.map((f) => [f, t(`fault.${f}` as 'fault.model')])), values }
  }
  const { address, model, timeout, perDay, languages } = parsed.data
  if (!staysHere(address) && form.get('leaves') !== 'on')
    return { fault: t('fault.leaves'), faults: { leaves: t('fault.leaves') }, values }
  const typedKey = String(form.get('key') ?? '')
  const key = form.get('forget') === 'on' ? '' : typedKey === '' ? null : typedKey
  const asked = { address, model, timeoutSeconds: timeout }
  if (form.get('do') === 'test') return { ...(await test({ ...asked, key: await keyFor(address, key) })), values }
  const sources = form.getAll('source').map(String).filter(isId)
  const codes = languages.toLowerCase().match(/[a-z]{2,3}/g) ?? []
  await saveModelChoice({ ...asked, perDay, languages: codes, sources }, key, new Date())
  await deletePause()
  revalidatePath('/settings', 'layout')
  return { ...NO_FAULT, done: t('done.saved') }
}

/** The typed key, else the kept one where it belongs to this address. */
async function keyFor(address: string, key: string | null): Promise<string | null> {
  if (key !== null) return key === '' ? null : key
  return (await findModelChoice())?.address === address ? (await findModelKey()).key : null
}

/** An example of our own: a test sends nobody's text. */
const EXAMPLE = {
  title: 'Gunmen kill two soldiers near Mosul',
  text: 'Gunmen kill two soldiers near Mosul\n\nMOSUL, Iraq – Gunmen killed two soldiers and wounded five others in an attack on a checkpoint near Mosul on Friday, police said. Since January 40 people have been killed in such attacks.',
  blocks: [{ kind: 'title' as const, start: 0, end: 35 }],
  language: 'en',
  published: '2026-11-22',
}

async function test(model: ModelAddress): Promise<FormState> {
  const [t, words] = await Promise.all([getTranslations('language-model.done'), getModelReasonWords()])
  const start = performance.now()
  const answer = await askModelAbout(EXAMPLE, model)
  const seconds = Math.round((performance.now() - start) / 100) / 10
  if (!answer.ok) return { ...NO_FAULT, fault: words(answer.reason, answer.detail) }
  const said = readAnswer(answer.content)
  if (!said.ok) return { ...NO_FAULT, done: t('testJson', { seconds }) }
  const { tally } = (await openReader()).readDocWith(EXAMPLE, said.reports)
  return {
    ...NO_FAULT,
    done: t('test', { seconds, kept: tally.filled + tally.agreed + tally.differs, dropped: tally.dropped }),
  }
}
