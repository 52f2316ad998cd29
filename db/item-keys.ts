import { db } from './client.ts'
import { NotFound } from './not-found.ts'

/** The id of the newest version of an item by its key inside a source; throws NotFound. */
export async function getItemIdByKey(sourceId: string, key: string): Promise<string> {
  const item = await db().item.findFirst({
    where: { sourceId, key },
    orderBy: { version: 'desc' },
    select: { id: true },
  })
  if (!item) throw new NotFound('item', key)
  return item.id
}
