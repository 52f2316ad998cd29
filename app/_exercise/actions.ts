'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { loadExercise, removeExercise } from '#db/exercise.ts'
import { anchorFor, exerciseSources } from '#exercise/exercise.ts'
import { requirePerson } from '../_auth/session.ts'

/** Loads the exercise and leads to where its reading can be watched. */
export async function load(): Promise<void> {
  const person = await requirePerson('admin')
  await loadExercise(anchorFor(new Date()), exerciseSources(), person)
  revalidatePath('/', 'layout')
  redirect('/welcome/reading')
}

/** Removes the exercise with everything that was read from it. */
export async function remove(): Promise<void> {
  await requirePerson('admin')
  await removeExercise()
  revalidatePath('/', 'layout')
  redirect('/settings')
}
