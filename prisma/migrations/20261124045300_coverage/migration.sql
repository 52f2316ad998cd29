-- What was read when, by whom and about which regions, without touching the wide rows: the week page counts thirteen
-- weeks of it. `published` and `fetchedAt` stand beside their expression so that the index alone answers.
CREATE INDEX "item_coverage" ON "Item" ((coalesce(published, "fetchedAt"))) INCLUDE (published, "fetchedAt", "sourceId", regions)
  WHERE "isCurrent" AND status = 'read';
