-- An entry that comes back under another guid and another address is known by its words.
CREATE INDEX "Item_sourceId_entryHash_idx" ON "Item"("sourceId", "entryHash");
