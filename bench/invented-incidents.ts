import { db, sql } from '#db/client.ts'

export const INCIDENTS = 200_000
/** So many of them wait for a person. */
export const QUEUED = 100_000
const DAYS = 1460 // four years

/** An incident, its item and its report for each of `INCIDENTS` numbers, in 20 countries and four years; ids hold the number, so that rows find one another. */
export async function inventIncidents(): Promise<void> {
  await db().$executeRaw(
    sql`INSERT INTO "Source" (id, key, kind, title) VALUES (md5('source')::uuid, 'feed:bench', 'feed', 'Bench')`,
  )
  const day = sql`current_date - (n % ${DAYS}::int)`
  const country = sql`(ARRAY['IQ','SY','YE','SD','SS','ET','SO','CD','CF','ML','NE','NG','BF','TD','LY','AF','MM','UA','HT','CO'])[1 + n % 20]`
  const point = sql`33 + (n % 700) / 100.0, 40 + (n % 900) / 100.0`
  const numbers = sql`generate_series(1, ${INCIDENTS}::int) AS n`
  await db().$executeRaw(sql`
    INSERT INTO "Incident" (id, title, type, family, polarity, verification, country, admin1, "placeName", "placeKey", lat, lon, "placePrecision", "dateStart", "dateEnd",
      "datePrecision", day, "killedLow", "killedHigh", actors, claims, "originCount", "reportCount", "firstReportedAt", "lastReportedAt", "updatedAt", queued, rank, doubts)
    SELECT md5('incident' || n)::uuid, 'Clash number ' || n, 'armed_clash', 'fighting', 'deteriorating', 'reported', ${country}, ${country} || '.' || (n % 15), 'Town ' || n % 700,
      'test:' || n % 700, ${point}, 1, ${day}, ${day}, 'day', ${day}, n % 9, n % 9, '[]',
      '{"type":{"value":"armed_clash","why":"only","claims":[]},"place":{"value":null,"why":"only","claims":[]},"date":{"value":null,"why":"only","claims":[]},"killed":{"value":null,"why":"none","claims":[]},"injured":{"value":null,"why":"none","claims":[]},"abducted":{"value":null,"why":"none","claims":[]},"arrested":{"value":null,"why":"none","claims":[]},"displaced":{"value":null,"why":"none","claims":[]}}',
      1, 1, ${day}, ${day}, now(), n <= ${QUEUED}::int, (n % 997) / 50.0, CASE WHEN n % 3 = 0 THEN '{}'::text[] ELSE '{type}' END FROM ${numbers}`)
  await db().$executeRaw(sql`
    INSERT INTO "Item" (id, "sourceId", key, status, title, text, published, "readAt")
    SELECT md5('item' || n)::uuid, md5('source')::uuid, 'item ' || n, 'read', 'Clash number ' || n, 'Clash number ' || n || repeat(' told at some length', 60), ${day}, now() FROM ${numbers}`)
  await db().$executeRaw(sql`
    INSERT INTO "Report" (id, "itemId", ordinal, type, polarity, status, p, "placeName", "placeKey", country, admin1, lat, lon, "placePrecision", "dateStart", "dateEnd", "datePrecision", "dayFrom", "dayTo",
      tolls, actors, words, "incidentId", "groupedAt")
    SELECT md5('report' || n)::uuid, md5('item' || n)::uuid, 0, 'armed_clash', 'deteriorating', 'asserted', 0.9, 'Town ' || n % 700, 'test:' || n % 700, ${country}, ${country} || '.' || (n % 15),
      ${point}, 1, ${day}, ${day}, 'day', ${day}, ${day}, '{"killed":null,"injured":null,"abducted":null,"arrested":null,"displaced":null}', '[]', ARRAY['Clash','number','x' || n % 50],
      md5('incident' || n)::uuid, now() FROM ${numbers}`)
  await db().$executeRaw(sql`ANALYZE`)
}
