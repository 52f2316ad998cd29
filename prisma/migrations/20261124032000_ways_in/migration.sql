-- What a source gave may be a whole feed entry, kept as JSON so that a better reader can read it again.
ALTER TABLE "Item" DROP CONSTRAINT item_original;
ALTER TABLE "Item" ADD CONSTRAINT item_original CHECK ("originalKind" IN ('html', 'text', 'entry'));

-- Work is handed out source by source, so that one busy source never keeps the others waiting.
DROP INDEX "item_to_fetch";
CREATE INDEX "item_to_do" ON "Item" ("sourceId", "nextTryAt", id) WHERE status IN ('found', 'stored');

-- An entry whose guid changes at every visit is known by its address; addresses can be longer than an index allows.
CREATE INDEX "item_source_url" ON "Item" ("sourceId", md5(url));
