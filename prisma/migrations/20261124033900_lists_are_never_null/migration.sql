-- A list of which nothing is known is empty; null would be a third thing.
UPDATE "Source" SET countries = coalesce(countries, '{}'), languages = coalesce(languages, '{}') WHERE countries IS NULL OR languages IS NULL;
UPDATE "Item" SET bands = coalesce(bands, '{}'), regions = coalesce(regions, '{}') WHERE bands IS NULL OR regions IS NULL;
UPDATE "Report" SET sectors = coalesce(sectors, '{}'), words = coalesce(words, '{}') WHERE sectors IS NULL OR words IS NULL;
UPDATE "Incident" SET sectors = '{}' WHERE sectors IS NULL;
ALTER TABLE "Source" ALTER COLUMN countries SET DEFAULT ARRAY[]::TEXT[], ALTER COLUMN countries SET NOT NULL,
  ALTER COLUMN languages SET DEFAULT ARRAY[]::TEXT[], ALTER COLUMN languages SET NOT NULL;
ALTER TABLE "Item" ALTER COLUMN bands SET DEFAULT ARRAY[]::INTEGER[], ALTER COLUMN bands SET NOT NULL,
  ALTER COLUMN regions SET DEFAULT ARRAY[]::TEXT[], ALTER COLUMN regions SET NOT NULL;
ALTER TABLE "Report" ALTER COLUMN sectors SET DEFAULT ARRAY[]::TEXT[], ALTER COLUMN sectors SET NOT NULL,
  ALTER COLUMN words SET DEFAULT ARRAY[]::TEXT[], ALTER COLUMN words SET NOT NULL;
ALTER TABLE "Incident" ALTER COLUMN sectors SET DEFAULT ARRAY[]::TEXT[], ALTER COLUMN sectors SET NOT NULL;
