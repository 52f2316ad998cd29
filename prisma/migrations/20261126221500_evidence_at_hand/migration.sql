-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "evidence" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "disputed" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- What the tags of reports read before say.
UPDATE "Report" r SET evidence = told.evidence, disputed = told.disputed FROM (
  SELECT first."reportId", coalesce(jsonb_object_agg(first.field, first.span) FILTER (WHERE first.span IS NOT NULL), '{}') AS evidence,
    coalesce(array_agg(first.field) FILTER (WHERE first."isDisputed"), '{}') AS disputed
  FROM (
    SELECT t."reportId", t.field, bool_or(t.status = 'alternative' AND t.method = 'llm') AS "isDisputed",
      (array_agg((t.evidence->0) || jsonb_build_object('p', t.confidence, 'why', t.why) ORDER BY t.key) FILTER (WHERE t.status <> 'alternative'))[1] AS span
    FROM "Tag" t WHERE t."reportId" IS NOT NULL GROUP BY 1, 2) first
  GROUP BY 1) told WHERE told."reportId" = r.id;
