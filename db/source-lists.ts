import { type NewSource, sourceFromList } from '#core/1-sources/new-source.ts'
import type { Opml } from '#core/1-sources/read-opml.ts'
import type { OpmlSource } from '#core/1-sources/write-opml.ts'
import { db } from './client.ts'
import type { Actor } from './edits.ts'
import { type SourceInput, saveSource } from './sources.ts'

/** What adding a list came to; everything in it is accounted for by name. */
export type ListOutcome = {
  added: { id: string; title: string }[]
  /** Followed before; nothing of them was changed. */
  known: string[]
  /** Stood in the list a second time. */
  repeated: string[]
  refused: { title: string; address: string }[]
}

/** Adds a source where none has its key; one that is known stays as analysts left it. */
export async function addSource(input: SourceInput, by: Actor): Promise<{ id: string; isNew: boolean }> {
  const known = await db().source.findUnique({ where: { key: input.key }, select: { id: true } })
  return known ? { id: known.id, isNew: false } : saveSource(input, by)
}

/** Adds every source of a list that is not followed yet. The caller sends the jobs. */
export async function addSourceList(list: Opml, given: Partial<SourceInput>, by: Actor): Promise<ListOutcome> {
  const outcome: ListOutcome = {
    added: [],
    known: [],
    repeated: list.repeated.map(({ title }) => title),
    refused: [...list.refused],
  }
  for (const feed of list.feeds) {
    const made = sourceFromList(feed)
    if (!made.ok) {
      outcome.refused.push({ title: feed.title, address: feed.address || (feed.connector?.kind ?? '') })
      continue
    }
    const languages = made.source.languages.length > 0 ? made.source.languages : (given.languages ?? [])
    const { id, isNew } = await addSource({ ...given, ...(made.source satisfies NewSource), languages }, by)
    if (isNew) outcome.added.push({ id, title: made.source.title })
    else outcome.known.push(made.source.title)
  }
  return outcome
}

/** Every source that is visited, for a list; the exercise's own are left out. `folderOf` names the folder of a country's code, null for several. */
export async function findListSources(folderOf: (country: string | null) => string): Promise<OpmlSource[]> {
  const sources = await db().source.findMany({
    where: { isExercise: false, removeAt: null, kind: { notIn: ['page', 'paste', 'upload'] } },
    orderBy: { title: 'asc' },
  })
  return sources.map((source) => ({
    kind: source.kind,
    title: source.title,
    address: source.address,
    siteUrl: source.siteUrl,
    language: source.languages[0] ?? null,
    folder: folderOf(source.countries[0] ?? null),
    settings: source.settings as Record<string, string>,
  }))
}
