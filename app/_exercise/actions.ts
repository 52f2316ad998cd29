'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { loadExercise, removeExercise } from '#db/exercise.ts'
import { anchorFor, exerciseSources } from '#exercise/exercise.ts'
import { requirePerson } from '../_auth/session.ts'

/** Loads the exercise; its feeds are read like any others, so its first items stand within seconds. */
export async function load(): Promise<void> {
  const person = await requirePerson('admin')
  await loadExercise(anchorFor(new Date()), exerciseSources(), person)
  revalidatePath('/', 'layout')
  redirect('/sources')
}

/** Removes the exercise with everything that was read from it. */
export async function remove(): Promise<void> {
  await requirePerson('admin')
  await removeExercise()
  revalidatePath('/', 'layout')
  redirect('/settings')
}
