import { db } from './client.ts'

/** Whether exercise data is loaded: then every page, picture and PDF says so. */
export async function hasExercise(): Promise<boolean> {
  return (await db().source.findFirst({ where: { isExercise: true }, select: { id: true } })) !== null
}
