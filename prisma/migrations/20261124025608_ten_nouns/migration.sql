-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('feed', 'page', 'paste', 'upload');

-- CreateEnum
CREATE TYPE "SourceState" AS ENUM ('active', 'paused');

-- CreateEnum
CREATE TYPE "ItemStatus" AS ENUM ('found', 'stored', 'read', 'refused');

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('unreviewed', 'accepted', 'rejected', 'merged');

-- CreateEnum
CREATE TYPE "DigestState" AS ENUM ('draft', 'issued');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'analyst', 'admin');

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "state" "SourceState" NOT NULL DEFAULT 'active',
    "address" TEXT,
    "siteUrl" TEXT,
    "title" TEXT NOT NULL,
    "countries" TEXT[],
    "languages" TEXT[],
    "timeZone" TEXT,
    "provenance" TEXT NOT NULL DEFAULT 'unknown',
    "reliability" TEXT,
    "note" TEXT,
    "isExercise" BOOLEAN NOT NULL DEFAULT false,
    "fetchesPages" BOOLEAN NOT NULL DEFAULT true,
    "intervalMinutes" INTEGER NOT NULL DEFAULT 60,
    "etag" TEXT,
    "lastModified" TEXT,
    "nextVisitAt" TIMESTAMPTZ(3),
    "lastVisitAt" TIMESTAMPTZ(3),
    "lastSuccessAt" TIMESTAMPTZ(3),
    "lastNewItemAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "reasonDetail" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "url" TEXT,
    "status" "ItemStatus" NOT NULL DEFAULT 'found',
    "reason" TEXT,
    "reasonDetail" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "blocks" JSONB NOT NULL DEFAULT '[]',
    "original" TEXT,
    "originalKind" TEXT NOT NULL DEFAULT 'html',
    "entryHash" TEXT,
    "isCurrent" BOOLEAN NOT NULL DEFAULT true,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL DEFAULT 'und',
    "author" TEXT,
    "credit" TEXT,
    "published" TIMESTAMPTZ(3),
    "publishedIsDay" BOOLEAN NOT NULL DEFAULT false,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "readerVersion" TEXT,
    "relevantP" DOUBLE PRECISION,
    "isRelevant" BOOLEAN,
    "contentHash" TEXT,
    "signature" BYTEA,
    "bands" INTEGER[],
    "copyOfId" UUID,
    "regions" TEXT[],
    "isExercise" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID,
    "search" TEXT,
    "tsv" tsvector,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "reportId" UUID,
    "key" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "method" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'asserted',
    "why" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "polarity" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "p" DOUBLE PRECISION NOT NULL,
    "sectors" TEXT[],
    "weapon" TEXT,
    "placeName" TEXT,
    "placeKey" TEXT,
    "country" CHAR(2),
    "admin1" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "placePrecision" INTEGER,
    "dateStart" DATE,
    "dateEnd" DATE,
    "datePrecision" TEXT,
    "tolls" JSONB NOT NULL,
    "actors" JSONB NOT NULL,
    "words" TEXT[],
    "origin" TEXT,
    "originKind" TEXT,
    "incidentId" UUID,
    "link" JSONB,
    "groupedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Incident" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "titleLanguage" TEXT NOT NULL DEFAULT 'und',
    "type" TEXT NOT NULL,
    "family" TEXT,
    "polarity" TEXT NOT NULL,
    "verification" TEXT NOT NULL,
    "review" "ReviewState" NOT NULL DEFAULT 'unreviewed',
    "sectors" TEXT[],
    "weapon" TEXT,
    "placeName" TEXT,
    "placeKey" TEXT,
    "country" CHAR(2),
    "admin1" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "placePrecision" INTEGER,
    "dateStart" DATE,
    "dateEnd" DATE,
    "datePrecision" TEXT,
    "day" DATE NOT NULL,
    "killedLow" INTEGER,
    "killedHigh" INTEGER,
    "injuredLow" INTEGER,
    "injuredHigh" INTEGER,
    "abductedLow" INTEGER,
    "abductedHigh" INTEGER,
    "arrestedLow" INTEGER,
    "arrestedHigh" INTEGER,
    "displacedLow" INTEGER,
    "displacedHigh" INTEGER,
    "actors" JSONB NOT NULL,
    "claims" JSONB NOT NULL,
    "originCount" INTEGER NOT NULL,
    "reportCount" INTEGER NOT NULL,
    "firstReportedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastReportedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "rev" BIGINT NOT NULL DEFAULT 0,
    "isExercise" BOOLEAN NOT NULL DEFAULT false,
    "mergedIntoId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" CHAR(2),
    "admin1" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "feature" TEXT,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "iso" TEXT,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Watch" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "question" JSONB NOT NULL,
    "isExercise" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Watch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" UUID NOT NULL,
    "watchId" UUID NOT NULL,
    "week" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "state" "DigestState" NOT NULL DEFAULT 'draft',
    "content" JSONB,
    "pdf" BYTEA,
    "rendering" TEXT NOT NULL DEFAULT 'queued',
    "reason" TEXT,
    "isExercise" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issuedAt" TIMESTAMPTZ(3),
    "issuedById" UUID,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'viewer',
    "banned" BOOLEAN,
    "banReason" TEXT,
    "banExpires" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "impersonatedBy" TEXT,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edit" (
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "nounId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "why" TEXT,
    "userId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Edit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "sourceId" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "tally" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT,

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Source_key_key" ON "Source"("key");

-- CreateIndex
CREATE INDEX "Source_state_nextVisitAt_idx" ON "Source"("state", "nextVisitAt");

-- CreateIndex
CREATE INDEX "Item_status_nextTryAt_idx" ON "Item"("status", "nextTryAt");

-- CreateIndex
CREATE INDEX "Item_sourceId_fetchedAt_idx" ON "Item"("sourceId", "fetchedAt");

-- CreateIndex
CREATE INDEX "Item_published_idx" ON "Item"("published" DESC);

-- CreateIndex
CREATE INDEX "Item_fetchedAt_idx" ON "Item"("fetchedAt" DESC);

-- CreateIndex
CREATE INDEX "Item_contentHash_idx" ON "Item"("contentHash");

-- CreateIndex
CREATE INDEX "Item_bands_idx" ON "Item" USING GIN ("bands");

-- CreateIndex
CREATE INDEX "Item_copyOfId_idx" ON "Item"("copyOfId");

-- CreateIndex
CREATE INDEX "Item_tsv_idx" ON "Item" USING GIN ("tsv");

-- CreateIndex
CREATE UNIQUE INDEX "Item_sourceId_key_version_key" ON "Item"("sourceId", "key", "version");

-- CreateIndex
CREATE INDEX "Tag_reportId_idx" ON "Tag"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_itemId_key_key" ON "Tag"("itemId", "key");

-- CreateIndex
CREATE INDEX "Report_incidentId_idx" ON "Report"("incidentId");

-- CreateIndex
CREATE INDEX "Report_country_dateStart_idx" ON "Report"("country", "dateStart");

-- CreateIndex
CREATE UNIQUE INDEX "Report_itemId_ordinal_key" ON "Report"("itemId", "ordinal");

-- CreateIndex
CREATE INDEX "Incident_day_idx" ON "Incident"("day" DESC);

-- CreateIndex
CREATE INDEX "Incident_lastReportedAt_idx" ON "Incident"("lastReportedAt" DESC);

-- CreateIndex
CREATE INDEX "Incident_rev_idx" ON "Incident"("rev");

-- CreateIndex
CREATE UNIQUE INDEX "Place_key_key" ON "Place"("key");

-- CreateIndex
CREATE INDEX "Region_country_idx" ON "Region"("country");

-- CreateIndex
CREATE UNIQUE INDEX "Watch_key_key" ON "Watch"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_watchId_week_language_key" ON "Digest"("watchId", "week", "language");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE INDEX "Edit_noun_nounId_at_idx" ON "Edit"("noun", "nounId", "at");

-- CreateIndex
CREATE INDEX "Run_step_startedAt_idx" ON "Run"("step", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "Run_sourceId_startedAt_idx" ON "Run"("sourceId", "startedAt" DESC);

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_copyOfId_fkey" FOREIGN KEY ("copyOfId") REFERENCES "Item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_watchId_fkey" FOREIGN KEY ("watchId") REFERENCES "Watch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language has no word for. None of it is seen as drift: triggers, checks, sequences and partial
-- indexes are outside what Prisma compares.

-- The search vector: the application writes a tsvector literal into "search" (core/text/search-words.ts makes it, so that
-- index and query fold letters the same way); the trigger casts it and leaves nothing behind.
CREATE FUNCTION item_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.tsv := NEW.search::tsvector;
  NEW.search := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER item_search BEFORE INSERT OR UPDATE OF search ON "Item"
  FOR EACH ROW WHEN (NEW.search IS NOT NULL) EXECUTE FUNCTION item_search();

-- Every change of an incident gets a new number, so that a reader can fetch what is newer than what it holds.
CREATE SEQUENCE incident_rev;
CREATE FUNCTION incident_rev() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.rev := nextval('incident_rev');
  RETURN NEW;
END $$;
CREATE TRIGGER incident_rev BEFORE INSERT OR UPDATE ON "Incident" FOR EACH ROW EXECUTE FUNCTION incident_rev();

-- The dashboard statement reads these alone (index-only scans); the predicate is the one it asks with.
CREATE INDEX "incident_day_cover" ON "Incident" (day)
  INCLUDE (id, country, admin1, type, family, polarity, verification, "killedLow", "killedHigh", "abductedLow", "abductedHigh", sectors, "originCount", "isExercise")
  WHERE review IN ('unreviewed', 'accepted');
CREATE INDEX "incident_country_cover" ON "Incident" (country, day)
  INCLUDE (id, admin1, type, family, polarity, verification, "killedLow", "killedHigh", "abductedLow", "abductedHigh", sectors, "originCount", "isExercise")
  WHERE review IN ('unreviewed', 'accepted');
CREATE INDEX "incident_admin1_cover" ON "Incident" (admin1, day)
  INCLUDE (id, country, type, family, polarity, verification, "killedLow", "killedHigh", "abductedLow", "abductedHigh", sectors, "originCount", "isExercise")
  WHERE review IN ('unreviewed', 'accepted');

-- What the sweep looks for: small while the pipeline keeps up.
CREATE INDEX "item_to_fetch" ON "Item" ("nextTryAt", id) WHERE status IN ('found', 'stored');
CREATE INDEX "report_to_group" ON "Report" (country, id) WHERE "groupedAt" IS NULL;

ALTER TABLE "Item"
  ADD CONSTRAINT item_version CHECK (version >= 1),
  ADD CONSTRAINT item_refused CHECK (status <> 'refused' OR reason IS NOT NULL),
  ADD CONSTRAINT item_relevant CHECK ("relevantP" BETWEEN 0 AND 1),
  ADD CONSTRAINT item_original CHECK ("originalKind" IN ('html', 'text')),
  ADD CONSTRAINT item_no_copy_of_itself CHECK ("copyOfId" <> id);
ALTER TABLE "Tag"
  ADD CONSTRAINT tag_evidence CHECK (jsonb_typeof(evidence) = 'array' AND jsonb_array_length(evidence) > 0),
  ADD CONSTRAINT tag_confidence CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE "Report"
  ADD CONSTRAINT report_p CHECK (p BETWEEN 0 AND 1),
  ADD CONSTRAINT report_polarity CHECK (polarity IN ('deteriorating', 'improving', 'neutral')),
  ADD CONSTRAINT report_point CHECK ((lat IS NULL) = (lon IS NULL) AND lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
  ADD CONSTRAINT report_precision CHECK ("placePrecision" BETWEEN 1 AND 7),
  ADD CONSTRAINT report_dates CHECK ("dateStart" <= "dateEnd");
ALTER TABLE "Incident"
  ADD CONSTRAINT incident_polarity CHECK (polarity IN ('deteriorating', 'improving', 'neutral')),
  ADD CONSTRAINT incident_verification CHECK (verification IN ('rumour', 'reported', 'claimed', 'corroborated', 'confirmed', 'retracted')),
  ADD CONSTRAINT incident_point CHECK ((lat IS NULL) = (lon IS NULL) AND lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
  ADD CONSTRAINT incident_precision CHECK ("placePrecision" BETWEEN 1 AND 7),
  ADD CONSTRAINT incident_dates CHECK ("dateStart" <= "dateEnd"),
  ADD CONSTRAINT incident_killed CHECK ("killedLow" >= 0 AND "killedLow" <= "killedHigh"),
  ADD CONSTRAINT incident_injured CHECK ("injuredLow" >= 0 AND "injuredLow" <= "injuredHigh"),
  ADD CONSTRAINT incident_abducted CHECK ("abductedLow" >= 0 AND "abductedLow" <= "abductedHigh"),
  ADD CONSTRAINT incident_arrested CHECK ("arrestedLow" >= 0 AND "arrestedLow" <= "arrestedHigh"),
  ADD CONSTRAINT incident_displaced CHECK ("displacedLow" >= 0 AND "displacedLow" <= "displacedHigh"),
  ADD CONSTRAINT incident_counts CHECK ("originCount" >= 0 AND "reportCount" >= 0);
ALTER TABLE "Source"
  ADD CONSTRAINT source_reliability CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  ADD CONSTRAINT source_interval CHECK ("intervalMinutes" BETWEEN 1 AND 10080);
