import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type OpmlFeed, readOpml } from '#core/1-sources/read-opml.ts'
import { db, sql } from '#db/client.ts'
import { sendJobs } from '#db/jobs.ts'
import { saveSource } from '#db/sources.ts'
import { env } from '#io/env.ts'
import { createFetch } from '#io/fetch/safe-fetch.ts'
import { startWorker } from '#pipeline/worker.ts'
import { openWorld } from '#pipeline/world.ts'
import { inFreshDatabase } from './fresh-database.ts'
import { type CopyScore, scoreNearCopies } from './near-copies.ts'

/** What one run came to. */
export type IngestFigures = {
  feeds: number
  /** Items read, refused and still waiting for a later try. */
  items: number
  refused: number
  waiting: number
  reports: number
  incidents: number
  seconds: number
  itemsPerSecond: number
  /** Of this process with all its threads, which is the worker; PostgreSQL is not in it. */
  cpuMsPerItem: number
  peakRssMb: number
  unchanged: { seconds: number; feedsPerSecond: number; notModified: number }
  /** Where a file of the truth was given. */
  nearCopies: CopyScore | null
}

// Runs in a process of its own: arguments in, one message with the figures or the error out.
const answer = await measureIngest(process.argv.slice(2)).then(
  (figures) => ({ figures }),
  (error) => ({ error: error instanceof Error ? error.message : String(error) }),
)
process.send?.(answer, () => process.disconnect())

/** Throws on a list that cannot be read. */
async function measureIngest(args: string[]): Promise<IngestFigures> {
  const { values } = parseArgs({
    args,
    options: {
      opml: { type: 'string' },
      limit: { type: 'string' },
      truth: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  if (!values.opml) throw new Error('bench ingest needs a list of feeds: --opml FILE')
  const feeds = readOpml(readFileSync(values.opml, 'utf8'))?.feeds.slice(
    0,
    Number(values.limit ?? Number.POSITIVE_INFINITY),
  )
  if (!feeds?.length) throw new Error(`${values.opml} is no OPML list of feeds.`)
  return await inFreshDatabase(() => measure(feeds, values.truth))
}

async function measure(feeds: readonly OpmlFeed[], truth: string | undefined): Promise<IngestFigures> {
  const world = openWorld(createFetch([...env.allowPrivate, ...loopbackHosts(feeds)]), {
    parallel: 1,
    betweenMs: env.pagePauseMs,
    hosts: Object.fromEntries(
      loopbackHosts(feeds).map(({ host, port }) => [`${host}:${port}`, { parallel: 32, betweenMs: 0 }]),
    ),
  })
  await saveAsleep(feeds)
  const worker = await startWorker(world)
  // A first thread is ready when it has answered once: opening dictionaries is not collecting.
  await Promise.all(
    Array.from({ length: env.readers * 2 }, () =>
      world.reader.do({ kind: 'text', text: 'A first text wakes the reader up. It says nothing else.', context: {} }),
    ),
  )
  let peak = 0
  const watching = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 500)
  try {
    const cpu = process.cpuUsage()
    const seconds = await timed(() => visitAll(250))
    const used = process.cpuUsage(cpu)
    const counts = await count()
    const unchangedSeconds = await timed(() => visitAll(50))
    const [{ n: notModified } = { n: 0 }] = await db().$queryRaw<{ n: number }[]>(
      sql`SELECT count(*)::int AS n FROM "Run" WHERE step = 'sources' AND (tally->>'unchanged')::int = 1`,
    )
    return {
      feeds: feeds.length,
      ...counts,
      seconds,
      itemsPerSecond: counts.items / seconds,
      cpuMsPerItem: (used.user + used.system) / 1000 / Math.max(1, counts.items),
      peakRssMb: Math.round(peak / 2 ** 20),
      unchanged: { seconds: unchangedSeconds, feedsPerSecond: feeds.length / unchangedSeconds, notModified },
      nearCopies: truth === undefined ? null : await scoreNearCopies(truth),
    }
  } finally {
    clearInterval(watching)
    await worker.stop()
  }
}

/** Sources that nobody visits before the clock runs. */
async function saveAsleep(feeds: readonly OpmlFeed[]): Promise<void> {
  for (const { address, title, siteUrl } of feeds)
    await saveSource({ kind: 'feed', key: `feed:${address}`, title, address, siteUrl }, { id: null, name: 'bench' })
  await db().$executeRaw(sql`UPDATE "Source" SET "nextVisitAt" = NULL`)
}

/** Wakes every source and waits until nothing is left to do but later tries, looking every so often. */
async function visitAll(lookMs: number): Promise<void> {
  const [{ since } = { since: new Date() }] = await db().$queryRaw<{ since: Date }[]>(sql`SELECT now() AS since`)
  const due = await db().$queryRaw<{ id: string }[]>(sql`UPDATE "Source" SET "nextVisitAt" = now() RETURNING id`)
  await sendJobs(
    'sources',
    due.map(({ id }) => ({ data: { sourceId: id }, key: id })),
  )
  for (;;) {
    await sleep(lookMs)
    const left = await db().$queryRaw<unknown[]>(sql`
      SELECT 1 WHERE EXISTS (SELECT FROM "Source" WHERE "lastVisitAt" IS NULL OR "lastVisitAt" < ${since})
        OR EXISTS (SELECT FROM "Item" WHERE status IN ('found', 'stored') AND "nextTryAt" <= now())
        OR EXISTS (SELECT FROM "Report" WHERE "groupedAt" IS NULL)`)
    if (left.length === 0) return
  }
}

async function count() {
  const [row] = await db().$queryRaw<
    { items: number; refused: number; waiting: number; reports: number; incidents: number }[]
  >(sql`
    SELECT (SELECT count(*) FROM "Item" WHERE status = 'read')::int AS items, (SELECT count(*) FROM "Item" WHERE status = 'refused')::int AS refused,
      (SELECT count(*) FROM "Item" WHERE status IN ('found', 'stored'))::int AS waiting,
      (SELECT count(*) FROM "Report")::int AS reports, (SELECT count(*) FROM "Incident")::int AS incidents`)
  if (!row) throw new Error('counting gave no row')
  return row
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

function loopbackHosts(feeds: readonly OpmlFeed[]) {
  const urls = feeds
    .flatMap((feed) => URL.parse(feed.address) ?? [])
    .filter((url) => url.hostname === '127.0.0.1' || url.hostname === 'localhost')
  return [...new Set(urls.map((url) => url.host))].map((host) => {
    const [name = '', port = '80'] = host.split(':')
    return { kind: 'host' as const, host: name, port: Number(port) }
  })
}
