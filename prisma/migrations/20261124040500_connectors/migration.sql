-- More ways in than feeds: each connector is a kind of source.
ALTER TYPE "SourceKind" ADD VALUE 'list';
ALTER TYPE "SourceKind" ADD VALUE 'sitemap';
ALTER TYPE "SourceKind" ADD VALUE 'wordpress';
ALTER TYPE "SourceKind" ADD VALUE 'reliefweb';
ALTER TYPE "SourceKind" ADD VALUE 'gdelt';
ALTER TYPE "SourceKind" ADD VALUE 'googlenews';
ALTER TYPE "SourceKind" ADD VALUE 'telegram';
ALTER TYPE "SourceKind" ADD VALUE 'folder';

ALTER TABLE "Source" ADD COLUMN "cursor" JSONB,
ADD COLUMN "firstLook" JSONB,
ADD COLUMN "settings" JSONB NOT NULL DEFAULT '{}';
