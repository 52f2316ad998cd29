-- Items are listed and counted by when they were published, else first seen.
CREATE INDEX "item_newest" ON "Item" ((coalesce(published, "fetchedAt")) DESC, id DESC) WHERE "isCurrent";
-- How many items each source has given is counted from the index alone.
CREATE INDEX "item_of_source" ON "Item" ("sourceId") WHERE "isCurrent";
