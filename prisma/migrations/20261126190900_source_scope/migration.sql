-- How far a source reaches, as the analyst or the catalogue says: national, local, regional, international, humanitarian.
ALTER TABLE "Source" ADD COLUMN "scope" TEXT;
