'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { retryItem } from '#db/items.ts'
import { sendJob } from '#db/jobs.ts'
import { isId } from '#db/uuid.ts'
import { requirePerson } from '../../_auth/session.ts'

/** Reads a refused or waiting item again. */
export async function tryAgain(form: FormData): Promise<void> {
  await requirePerson('analyst')
  const id = String(form.get('id'))
  if (!isId(id)) return
  await retryItem(id)
  await sendJob('items', {})
  revalidatePath(`/items/${id}`)
  redirect(`/items/${id}`)
}
