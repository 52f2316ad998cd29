import type { ExtractedItem } from '#core/2-items/item.ts'
import type { Evidence, Reading } from '#core/4-reports/reading.ts'
import { dayWindow } from '#core/5-incidents/gates.ts'
import type { EvidenceSpan } from '#core/5-incidents/grouped-report.ts'
import { originOfReport } from '#core/5-incidents/origin-of-report.ts'
import { inLeanTransaction, join, type Rows, sql } from './client.ts'
import { toJson } from './json.ts'
import { savePlaces } from './places.ts'
import { tagsOf } from './tags.ts'
import { newId } from './uuid.ts'

/** The words that an item's relevance rests on, as they are kept. */
export type RelevantWords = Pick<Evidence, 'start' | 'end' | 'method' | 'why'>

/** One item as it was read, ready to be kept. */
export type ItemRead = {
  id: string
  item: ExtractedItem
  /** Null where the item was stored but could not be read; it is tried again. */
  reading: Reading | null
  readerVersion: string
  /** Published instant or day as it will be kept. */
  published: Date | null
  publishedIsDay: boolean
  url: string | null
  contentHash: string
  /** MinHash signature as bytes, null for short texts. */
  signature: Uint8Array | null
  bands: number[]
  /** Content words of headline and lead. */
  words: string[]
  /** A tsvector literal. */
  search: string
  copyOfId: string | null
  /** Named reason where only part could be read; null otherwise. */
  reason: string | null
  reasonDetail: string | null
}

/** One item that could not be stored, by name; `retryAt` null means nobody tries again by itself. */
export type ItemRefused = { id: string; reason: string; detail: string; retryAt: Date | null }

/** Keeps a batch of items with everything read in them, and what belongs to it: all of it or nothing. May be repeated. */
export async function saveReadings(
  read: readonly ItemRead[],
  refused: readonly ItemRefused[] = [],
  also: (tx: Rows) => Promise<void> = async () => undefined,
): Promise<void> {
  if (read.length === 0 && refused.length === 0) return
  const ordered = [...read].sort((a, b) => (a.id < b.id ? -1 : 1)) // one order for all workers: no deadlock
  await inLeanTransaction(async (tx) => {
    await saveRefused(tx, refused)
    if (ordered.length === 0) return
    const isRead = await saveTexts(tx, ordered)
    await supersede(tx, ordered)
    await saveReports(tx, ordered, isRead)
    await savePlaces(ordered.flatMap(placesOf), tx)
    await also(tx)
  })
}

async function saveRefused(tx: Rows, refused: readonly ItemRefused[]): Promise<void> {
  if (refused.length === 0) return
  const rows = toJson(refused)
  await tx.$executeRaw(sql`
    UPDATE "Item" i SET reason = r.reason, "reasonDetail" = left(r.detail, 500), "leaseUntil" = NULL,
      status = CASE WHEN r."retryAt" IS NULL THEN 'refused'::"ItemStatus" ELSE i.status END, "nextTryAt" = coalesce(r."retryAt", i."nextTryAt")
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, reason text, detail text, "retryAt" timestamptz)
    WHERE i.id = r.id AND i.status IN ('found', 'stored')`)
}

/** Keeps the items with all that was read in them; true where one of them had been read before. */
async function saveTexts(tx: Rows, read: readonly ItemRead[]): Promise<boolean> {
  const rows = toJson(
    read.map((one) => ({
      id: one.id,
      title: one.item.title,
      text: one.item.text,
      blocks: one.item.blocks,
      language: one.reading?.language ?? one.item.language,
      author: one.item.author?.slice(0, 300) ?? null,
      credit: one.item.credit?.slice(0, 300) ?? null,
      url: one.url,
      published: one.published,
      publishedIsDay: one.publishedIsDay,
      status: one.reading ? 'read' : 'stored',
      readerVersion: one.readerVersion,
      relevantP: one.reading?.relevant.p ?? null,
      isRelevant: one.reading?.relevant.value ?? null,
      relevantWords: relevantWordsOf(one.reading),
      contentHash: one.contentHash,
      signature: one.signature ? Buffer.from(one.signature).toString('hex') : null,
      bands: one.bands,
      copyOfId: one.copyOfId,
      regions: regionsOf(one),
      search: one.search,
      tags: one.reading ? tagsOf(one.reading) : [],
      reason: one.reason,
      reasonDetail: one.reasonDetail?.slice(0, 500) ?? null,
    })),
  )
  const before = await tx.$queryRaw<{ wasRead: boolean }[]>(sql`
    UPDATE "Item" i SET title = CASE WHEN r.title = '' THEN i.title ELSE r.title END, text = r.text, blocks = r.blocks, language = r.language,
      author = coalesce(r.author, i.author), credit = r.credit, url = coalesce(r.url, i.url), published = r.published, "publishedIsDay" = r."publishedIsDay",
      status = r.status::"ItemStatus", "readAt" = CASE WHEN r.status = 'read' THEN now() END, "readerVersion" = r."readerVersion",
      "relevantP" = r."relevantP", "isRelevant" = r."isRelevant", "relevantWords" = r."relevantWords", "contentHash" = r."contentHash", signature = decode(r.signature, 'hex'),
      bands = r.bands, "copyOfId" = (SELECT o.id FROM "Item" o WHERE o.id = r."copyOfId"), regions = r.regions, search = r.search, tags = r.tags,
      reason = r.reason, "reasonDetail" = r."reasonDetail", "leaseUntil" = NULL, "isCurrent" = true,
      "nextTryAt" = CASE WHEN r.status = 'read' THEN i."nextTryAt" ELSE now() + interval '1 hour' END
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, title text, text text, blocks jsonb, language text, author text, credit text, url text,
      published timestamptz, "publishedIsDay" boolean, status text, "readerVersion" text, "relevantP" float8, "isRelevant" boolean, "relevantWords" jsonb, "contentHash" text,
      signature text, bands int[], "copyOfId" uuid, regions text[], search text, tags jsonb, reason text, "reasonDetail" text)
    JOIN "Item" was ON was.id = r.id WHERE i.id = r.id RETURNING was.status <> 'found' AS "wasRead"`)
  return before.some((row) => row.wasRead)
}

/** Where the words stand that speak most for it being about security, or against; the quote is the text's slice. */
function relevantWordsOf(reading: Reading | null): RelevantWords | null {
  const evidence = reading?.relevant.evidence
  return evidence ? { start: evidence.start, end: evidence.end, method: evidence.method, why: evidence.why } : null
}

/** Older versions of what was read no longer count: their reports leave their incidents, which are composed anew. */
async function supersede(tx: Rows, read: readonly ItemRead[]): Promise<void> {
  const ids = join(read.map((one) => sql`${one.id}::uuid`))
  const touched = await tx.$queryRaw<{ incidentId: string }[]>(sql`
    WITH old AS (
      UPDATE "Item" o SET "isCurrent" = false FROM "Item" n
      WHERE n.id IN (${ids}) AND n.version > 1 AND o."sourceId" = n."sourceId" AND o.key = n.key AND o.version < n.version AND o."isCurrent"
      RETURNING o.id
    ),
    gone AS (SELECT r.id, r."incidentId" FROM "Report" r JOIN old ON old.id = r."itemId"),
    unlinked AS (UPDATE "Report" r SET "incidentId" = NULL, link = NULL, "groupedAt" = now() FROM gone WHERE r.id = gone.id)
    SELECT DISTINCT "incidentId" FROM gone WHERE "incidentId" IS NOT NULL`)
  await recomposeLater(
    tx,
    touched.map((row) => row.incidentId),
  )
}

/** No person has spoken about the incident `inc`. */
const isUntouched = sql`(inc.review = 'unreviewed' AND inc.corrections = '{}')`

/** Marks incidents that have lost a report: what is left is composed anew, one that nobody tells of any more goes. */
async function recomposeLater(tx: Rows, incidentIds: readonly string[]): Promise<void> {
  if (incidentIds.length === 0) return
  await tx.$executeRaw(sql`UPDATE "Report" SET "groupedAt" = NULL WHERE "incidentId" = ANY(${incidentIds}::uuid[])`)
  // One that a person has spoken about stays with what the person said, and comes back to the queue.
  await tx.$executeRaw(sql`
    UPDATE "Incident" inc SET queued = inc.review IN ('unreviewed', 'accepted'), version = inc.version + 1, "updatedAt" = now()
    WHERE inc.id = ANY(${incidentIds}::uuid[]) AND NOT ${isUntouched} AND NOT EXISTS (SELECT 1 FROM "Report" r WHERE r."incidentId" = inc.id)`)
  await tx.$executeRaw(sql`
    DELETE FROM "Incident" inc WHERE inc.id = ANY(${incidentIds}::uuid[]) AND ${isUntouched}
      AND NOT EXISTS (SELECT 1 FROM "Report" r WHERE r."incidentId" = inc.id)`)
}

/** `isRead`: an earlier reading may have found other reports in these items. */
async function saveReports(tx: Rows, read: readonly ItemRead[], isRead: boolean): Promise<void> {
  const reports = read.flatMap(reportRows)
  if (isRead) await releaseChanged(tx, reports)
  const kept = await tx.$queryRaw<{ id: string }[]>(sql`
    INSERT INTO "Report" (id, "itemId", ordinal, type, polarity, status, p, sectors, weapon, "placeName", "placeKey", country, admin1, lat, lon, "placePrecision",
      "dateStart", "dateEnd", "datePrecision", "dayFrom", "dayTo", tolls, actors, words, evidence, disputed, origin, "originKind")
    SELECT id, "itemId", ordinal, type, polarity, status, p, sectors, weapon, "placeName", "placeKey", country, admin1, lat, lon, "placePrecision",
      "dateStart", "dateEnd", "datePrecision", "dayFrom", "dayTo", tolls, actors, words, evidence, disputed, origin, "originKind"
    FROM jsonb_to_recordset(${toJson(reports)}::jsonb) AS r(id uuid, "itemId" uuid, ordinal int, type text, polarity text, status text, p float8,
      sectors text[], weapon text, "placeName" text, "placeKey" text, country char(2), admin1 text, lat float8, lon float8, "placePrecision" int,
      "dateStart" date, "dateEnd" date, "datePrecision" text, "dayFrom" date, "dayTo" date, tolls jsonb, actors jsonb, words text[], evidence jsonb, disputed text[], origin text, "originKind" text)
    ON CONFLICT ("itemId", ordinal) DO UPDATE SET type = excluded.type, polarity = excluded.polarity, status = excluded.status, p = excluded.p,
      sectors = excluded.sectors, weapon = excluded.weapon, "placeName" = excluded."placeName", "placeKey" = excluded."placeKey", country = excluded.country,
      admin1 = excluded.admin1, lat = excluded.lat, lon = excluded.lon, "placePrecision" = excluded."placePrecision", "dateStart" = excluded."dateStart",
      "dateEnd" = excluded."dateEnd", "datePrecision" = excluded."datePrecision", "dayFrom" = excluded."dayFrom", "dayTo" = excluded."dayTo", tolls = excluded.tolls, actors = excluded.actors, words = excluded.words,
      evidence = excluded.evidence, disputed = excluded.disputed, origin = excluded.origin, "originKind" = excluded."originKind", "groupedAt" = NULL
    RETURNING id`)
  if (isRead)
    await removeLost(
      tx,
      read.map((one) => one.id),
      kept.map((row) => row.id),
    )
}

/** Reports that are no longer read in their items. */
async function removeLost(tx: Rows, itemIds: readonly string[], kept: readonly string[]): Promise<void> {
  const lost = await tx.$queryRaw<{ incidentId: string | null }[]>(sql`
    DELETE FROM "Report" WHERE "itemId" = ANY(${itemIds}::uuid[]) AND id <> ALL(${kept}::uuid[]) RETURNING "incidentId"`)
  await recomposeLater(
    tx,
    lost.flatMap((row) => row.incidentId ?? []),
  )
}

/** A report that now tells of something else leaves its incident, unless a person has spoken about that. */
async function releaseChanged(tx: Rows, reports: readonly ReturnType<typeof reportRows>[number][]): Promise<void> {
  const left = await tx.$queryRaw<{ incidentId: string }[]>(sql`
    WITH changed AS (
      SELECT r.id, r."incidentId" FROM jsonb_to_recordset(${toJson(reports.map(({ itemId, ordinal, type, placeKey, country, dateStart }) => ({ itemId, ordinal, type, placeKey, country, dateStart })))}::jsonb) AS g("itemId" uuid, ordinal int, type text, "placeKey" text, country char(2), "dateStart" date)
      JOIN "Report" r USING ("itemId", ordinal) JOIN "Incident" inc ON inc.id = r."incidentId" AND ${isUntouched}
      WHERE (r.type, r."placeKey", r.country, r."dateStart") IS DISTINCT FROM (g.type, g."placeKey", g.country, g."dateStart")
    )
    UPDATE "Report" r SET "incidentId" = NULL, link = NULL FROM changed WHERE r.id = changed.id RETURNING changed."incidentId"`)
  await recomposeLater(
    tx,
    left.map((row) => row.incidentId),
  )
}

function reportRows(one: ItemRead) {
  return (one.reading?.reports ?? []).map((report, ordinal) => {
    const origin = originOfReport(
      report,
      one.reading?.attributions ?? [],
      one.item.credit,
      one.reading?.reports.length === 1,
    )
    const { killed, injured, abducted, arrested, displaced } = report
    const days = dayWindow({ date: report.date, reportedAt: (one.published ?? new Date()).toISOString() })
    return {
      id: newId(),
      itemId: one.id,
      ordinal,
      type: report.type,
      polarity: report.polarity,
      status: report.status,
      p: report.p,
      sectors: report.sectors,
      weapon: report.weapon,
      placeName: report.place?.name ?? null,
      placeKey: report.place?.placeKey ?? null,
      country: report.place?.country ?? null,
      admin1: report.place?.admin1 ?? null,
      lat: report.place?.lat ?? null,
      lon: report.place?.lon ?? null,
      placePrecision: report.place?.precision ?? null,
      dateStart: report.date?.start ?? null,
      dateEnd: report.date?.end ?? null,
      datePrecision: report.date?.precision ?? null,
      dayFrom: days.start,
      dayTo: days.end,
      tolls: { killed, injured, abducted, arrested, displaced },
      actors: report.actors,
      words: one.words,
      evidence: firstWords(report),
      disputed: disputedFields(report),
      origin: origin?.name ?? null,
      originKind: origin?.kind ?? null,
    }
  })
}

/** The words that each field rests on first, with how sure they were read and by which rule. */
function firstWords(report: Report): Record<string, EvidenceSpan> {
  return Object.fromEntries(
    report.evidence.toReversed().map(({ field, start, end, quote, p, why }) => [field, { start, end, quote, p, why }]),
  )
}

function disputedFields(report: Report): string[] {
  const others = (report.otherReadings ?? []).filter((other) => other.method === 'llm')
  return [...new Set(others.map((other) => other.field))].sort()
}

type Report = Reading['reports'][number]

function placesOf(one: ItemRead) {
  return (one.reading?.places ?? []).flatMap(({ placeKey, name, country, admin1, lat, lon, feature }) =>
    placeKey ? [{ key: placeKey, name, country, admin1, lat, lon, feature }] : [],
  )
}

/** Countries and admin-1 units an item names, each once. */
function regionsOf(one: ItemRead): string[] {
  const named = (one.reading?.places ?? []).filter((place) => place.role !== 'outlet')
  return [...new Set(named.flatMap((place) => [place.country, place.admin1]).filter((code) => code !== null))].sort()
}
