-- What was read in an item is always asked for together: it stands with the item, not in a dozen rows of its own.
-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "tags" JSONB NOT NULL DEFAULT '[]';

UPDATE "Item" i SET tags = told.tags FROM (
  SELECT t."itemId", jsonb_agg(jsonb_build_object('report', r.ordinal, 'field', t.field, 'value', t.value, 'evidence', t.evidence,
    'method', t.method, 'confidence', t.confidence, 'status', t.status, 'why', t.why) ORDER BY t.key) AS tags
  FROM "Tag" t LEFT JOIN "Report" r ON r.id = t."reportId" GROUP BY 1) told WHERE told."itemId" = i.id;

-- DropTable
DROP TABLE "Tag";
