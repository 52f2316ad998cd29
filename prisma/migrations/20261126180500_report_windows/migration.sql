-- First and last day on which a report's happening may have been, so that grouping finds by an index which reports may
-- tell of the same one.
ALTER TABLE "Report" ADD COLUMN "dayFrom" DATE,
ADD COLUMN "dayTo" DATE;

-- What core/5-incidents/gates.ts gives for what is stored already.
UPDATE "Report" r SET
  "dayFrom" = CASE WHEN r."dateStart" IS NULL THEN told.day - 3 ELSE r."dateStart" - (CASE r."datePrecision" WHEN 'day' THEN 0 WHEN 'days' THEN 2 WHEN 'week' THEN 4 WHEN 'month' THEN 16 ELSE 45 END) END,
  "dayTo" = CASE WHEN r."dateStart" IS NULL THEN told.day ELSE r."dateEnd" + (CASE r."datePrecision" WHEN 'day' THEN 0 WHEN 'days' THEN 2 WHEN 'week' THEN 4 WHEN 'month' THEN 16 ELSE 45 END) END
FROM "Item" i
  CROSS JOIN LATERAL (SELECT (coalesce(i.published, i."fetchedAt") AT TIME ZONE 'UTC')::date AS day) told
WHERE i.id = r."itemId";

-- Few reports span more than a week: they are looked for apart, so that a look at a week stays a look at a week.
CREATE INDEX "report_window" ON "Report" (country, "dayFrom")
  INCLUDE ("dayTo", "incidentId", type, lat, lon, "placePrecision") WHERE "incidentId" IS NOT NULL AND "dayTo" - "dayFrom" <= 8;
CREATE INDEX "report_long_window" ON "Report" (country, "dayFrom")
  INCLUDE ("dayTo", "incidentId", type, lat, lon, "placePrecision") WHERE "incidentId" IS NOT NULL AND "dayTo" - "dayFrom" > 8;
