import { db } from './client.ts'

/** Texts of items by id, for quoting; unknown ids are left out. */
export async function findItemTexts(ids: readonly string[]): Promise<Map<string, { text: string; language: string }>> {
  const rows = await db().item.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, text: true, language: true },
  })
  return new Map(rows.map(({ id, text, language }) => [id, { text, language }]))
}
