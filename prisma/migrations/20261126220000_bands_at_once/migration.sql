-- New bands would wait in a list that every search for near-copies goes through whole, for each of hundreds of bands.
ALTER INDEX "Item_bands_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list('"Item_bands_idx"');
