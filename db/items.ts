import type { Block } from '#core/2-items/item.ts'
import { searchQuery } from '#core/text/search-words.ts'
import { addDays, type Day, startOf } from '#core/time/days.ts'
import { db, join, type Sql, sql, where } from './client.ts'
import { type EditRow, findEdits } from './edits.ts'
import { NotFound } from './not-found.ts'
import type { RelevantWords } from './readings.ts'
import type { ReportRow } from './reports.ts'
import type { Tag } from './tags.ts'
import { isId } from './uuid.ts'

export type ItemStatus = 'found' | 'stored' | 'read' | 'refused'

/** What the items page asks for; everything may be left out. Days are days of publication (UTC), both included. */
export type ItemFilter = {
  words?: string | undefined
  source?: string | undefined
  language?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
  status?: ItemStatus | undefined
  relevant?: boolean | undefined
  /** Country or admin-1 code that is named in it. */
  region?: string | undefined
  /** 1 is the newest page. */
  page?: number | undefined
}

export type ItemListRow = {
  id: string
  title: string
  url: string | null
  language: string
  status: ItemStatus
  reason: string | null
  reasonDetail: string | null
  published: Date | null
  publishedIsDay: boolean
  fetchedAt: Date
  sourceId: string
  sourceTitle: string
  isRelevant: boolean | null
  relevantP: number | null
  isExercise: boolean
  copyOfId: string | null
  /** First 280 characters of the text after its headline. */
  snippet: string
  /** Event types of its reports, each once. */
  types: string[]
  incidentIds: string[]
}

export type ItemList = {
  items: ItemListRow[]
  /** Matches in all, counted up to 10,000. */
  total: number
  isTotalCapped: boolean
  page: number
  pageSize: number
  /** Matches by status, without the status filter, each counted up to 10,000. */
  byStatus: Record<ItemStatus, number>
}

const STATUSES: ItemStatus[] = ['found', 'stored', 'read', 'refused']
const PAGE_SIZE = 30
const COUNT_CAP = 10_000

/** Items that fit the filter, newest first. Words are searched in headline and text; odd queries find nothing, never throw. */
export async function findItems(filter: ItemFilter = {}): Promise<ItemList> {
  const conditions = conditionsOf(filter)
  if (!conditions) return { ...NOTHING, byStatus: { ...NOTHING.byStatus } }
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1)), 1000)
  const all = filter.status ? [...conditions, sql`i.status = ${filter.status}::"ItemStatus"`] : conditions
  const [items, counts] = await Promise.all([
    db().$queryRaw<ItemListRow[]>(sql`
      WITH page AS MATERIALIZED (
        SELECT i.id FROM "Item" i ${where(all)}
        ORDER BY coalesce(i.published, i."fetchedAt") DESC, i.id DESC LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}
      )
      SELECT i.id, i.title, i.url, i.language, i.status::text AS status, i.reason, i."reasonDetail", i.published, i."publishedIsDay",
        i."fetchedAt", i."sourceId", s.title AS "sourceTitle", i."isRelevant", i."relevantP", i."isExercise", i."copyOfId",
        left(ltrim(substr(i.text, length(i.title) + 1), E' \n'), 280) AS snippet,
        coalesce((SELECT array_agg(DISTINCT r.type) FROM "Report" r WHERE r."itemId" = i.id), '{}') AS types,
        coalesce((SELECT array_agg(DISTINCT r."incidentId"::text) FROM "Report" r WHERE r."itemId" = i.id AND r."incidentId" IS NOT NULL), '{}') AS "incidentIds"
      FROM page JOIN "Item" i USING (id) JOIN "Source" s ON s.id = i."sourceId"
      ORDER BY coalesce(i.published, i."fetchedAt") DESC, i.id DESC`),
    db().$queryRaw<{ status: ItemStatus; n: number }[]>(sql`
      ${join(
        STATUSES.map(
          (status) => sql`SELECT ${status} AS status, (SELECT count(*) FROM (
            SELECT 1 FROM "Item" i ${where([...conditions, sql`i.status = ${status}::"ItemStatus"`])} LIMIT ${COUNT_CAP}) capped)::int AS n`,
        ),
        ' UNION ALL ',
      )}`),
  ])
  const byStatus = { ...NOTHING.byStatus }
  for (const count of counts) byStatus[count.status] = count.n
  const total = filter.status ? byStatus[filter.status] : counts.reduce((sum, count) => sum + count.n, 0)
  return { items, total, isTotalCapped: total >= COUNT_CAP, page, pageSize: PAGE_SIZE, byStatus }
}

const NOTHING: ItemList = {
  items: [],
  total: 0,
  isTotalCapped: false,
  page: 1,
  pageSize: PAGE_SIZE,
  byStatus: { found: 0, stored: 0, read: 0, refused: 0 },
}

/** Null where the filter can match nothing (words that hold no word, an id that is none). */
function conditionsOf(filter: ItemFilter): Sql[] | null {
  const conditions = [sql`i."isCurrent"`]
  if (filter.words?.trim()) {
    const query = searchQuery(filter.words)
    if (!query) return null
    conditions.push(sql`i.tsv @@ ${query}::tsquery`)
  }
  if (filter.source) {
    if (!isId(filter.source)) return null
    conditions.push(sql`i."sourceId" = ${filter.source}::uuid`)
  }
  if (filter.language) conditions.push(sql`i.language = ${filter.language}`)
  if (filter.from) conditions.push(sql`coalesce(i.published, i."fetchedAt") >= ${startOf(filter.from)}`)
  if (filter.to) conditions.push(sql`coalesce(i.published, i."fetchedAt") < ${startOf(addDays(filter.to, 1))}`)
  if (filter.relevant !== undefined) conditions.push(sql`i."isRelevant" = ${filter.relevant}`)
  if (filter.region) conditions.push(sql`${filter.region} = ANY(i.regions)`)
  return conditions
}

/** Languages that stored items are in, most frequent first, for the filter. */
export function findItemLanguages(): Promise<{ language: string; n: number }[]> {
  return db().$queryRaw(sql`
    SELECT language, count(*)::int AS n FROM "Item" WHERE "isCurrent" AND status = 'read' GROUP BY 1 ORDER BY 2 DESC, 1`)
}

export type ItemCopy = {
  id: string
  title: string
  sourceId: string
  sourceTitle: string
  published: Date | null
  url: string | null
}

export type ItemDetail = Omit<ItemListRow, 'snippet' | 'types' | 'incidentIds'> & {
  version: number
  isCurrent: boolean
  text: string
  blocks: Block[]
  author: string | null
  credit: string | null
  readAt: Date | null
  readerVersion: string | null
  relevantWords: RelevantWords | null
  attempts: number
  nextTryAt: Date
  regions: string[]
  source: { id: string; title: string; kind: string; reliability: string | null; provenance: string }
  tags: Tag[]
  reports: (ReportRow & { incidentTitle: string | null })[]
  copyOf: ItemCopy | null
  copies: ItemCopy[]
  versions: { id: string; version: number; fetchedAt: Date }[]
  edits: EditRow[]
}

const COPY = {
  select: { id: true, title: true, sourceId: true, published: true, url: true, source: { select: { title: true } } },
}

/** One item with everything read in it; throws NotFound. */
export async function getItem(id: string): Promise<ItemDetail> {
  if (!isId(id)) throw new NotFound('item', id)
  const row = await db().item.findUnique({
    where: { id },
    omit: { original: true, signature: true, search: true, bands: true },
    include: {
      source: { select: { id: true, title: true, kind: true, reliability: true, provenance: true } },
      reports: { orderBy: { ordinal: 'asc' }, include: { incident: { select: { title: true } } } },
      copyOf: COPY,
      copies: { ...COPY, orderBy: { published: 'asc' }, take: 100 },
    },
  })
  if (!row) throw new NotFound('item', id)
  const [versions, edits] = await Promise.all([
    db().item.findMany({
      where: { sourceId: row.sourceId, key: row.key },
      select: { id: true, version: true, fetchedAt: true },
      orderBy: { version: 'desc' },
    }),
    findEdits('item', id),
  ])
  return {
    ...row,
    sourceTitle: row.source.title,
    blocks: row.blocks as Block[],
    relevantWords: row.relevantWords as RelevantWords | null,
    tags: row.tags as Tag[],
    reports: row.reports.map(({ incident, ...report }) => ({
      ...(report as unknown as ReportRow),
      dateStart: report.dateStart?.toISOString().slice(0, 10) ?? null,
      dateEnd: report.dateEnd?.toISOString().slice(0, 10) ?? null,
      incidentTitle: incident?.title ?? null,
    })),
    copyOf: row.copyOf ? copyRow(row.copyOf) : null,
    copies: row.copies.map(copyRow),
    versions,
    edits,
  }
}

function copyRow({ source, ...copy }: Omit<ItemCopy, 'sourceTitle'> & { source: { title: string } }): ItemCopy {
  return { ...copy, sourceTitle: source.title }
}

/** Tries a refused or waiting item again, at once; true when there was something to try. */
export async function retryItem(id: string): Promise<boolean> {
  if (!isId(id)) throw new NotFound('item', id)
  const { count } = await db().item.updateMany({
    where: { id, status: { in: ['refused', 'found', 'stored'] } },
    data: { status: 'found', reason: null, reasonDetail: null, attempts: 0, nextTryAt: new Date(), leaseUntil: null },
  })
  return count > 0
}
