'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { sendJob } from '#db/jobs.ts'
import { saveLearningChoice, wishLearning } from '#db/learning-choices.ts'
import { goBack, putInUse } from '#db/learnt-models.ts'
import { wishReread } from '#db/reread-wish.ts'
import { undo } from '#db/review-undo.ts'
import { requirePerson } from '../../_auth/session.ts'

/** Asks the worker to learn now. */
export async function learnNow(): Promise<void> {
  await wishLearning(await requirePerson('analyst'))
  await sendJob('learning', {})
  said('learn')
}

/** Asks the worker to read stored items again with what reads now. */
export async function rereadNow(): Promise<void> {
  await wishReread(await requirePerson('analyst'))
  await sendJob('learning', {})
  said('reread')
}

/** Puts a version in use. */
export async function useVersion(form: FormData): Promise<void> {
  const by = await requirePerson('analyst')
  said((await putInUse(by, versionOf(form))) ? 'use' : 'refused')
}

/** Takes the version in use back; from then on versions wait for a person. */
export async function takeBack(form: FormData): Promise<void> {
  const by = await requirePerson('analyst')
  const isDone = await goBack(by, versionOf(form))
  if (isDone) await saveLearningChoice(by, { putInUse: 'ask' })
  said(isDone ? 'back' : 'refused')
}

/** Chooses whether what is better is used at once. */
export async function choose(form: FormData): Promise<void> {
  const by = await requirePerson('admin')
  await saveLearningChoice(by, { putInUse: form.get('putInUse') === 'ask' ? 'ask' : 'automatic' })
  said('choice')
}

/** Switches accepting by rule on or off. */
export async function switchAccepting(form: FormData): Promise<void> {
  const by = await requirePerson('admin')
  await saveLearningChoice(by, { accepts: form.get('accepts') === 'yes' })
  said('choice')
}

/** Takes one acceptance by rule back. */
export async function takeBackAccepted(form: FormData): Promise<void> {
  const by = await requirePerson('analyst')
  const done = await undo(by, [String(form.get('edit') ?? '')])
  revalidatePath('/', 'layout')
  redirect(`/settings/learning/accepted?did=${done.ok ? 'undo' : 'refused'}`)
}

function versionOf(form: FormData): number {
  const version = Number(form.get('version'))
  return Number.isSafeInteger(version) && version > 0 && version < 2 ** 31 ? version : 0
}

function said(what: string): never {
  revalidatePath('/settings/learning')
  redirect(`/settings/learning?did=${what}`)
}
