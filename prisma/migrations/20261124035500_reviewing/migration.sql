-- A person's word on an incident, by field: it stands above what reports say until it is undone.
ALTER TABLE "Incident" ADD COLUMN "corrections" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN "doubts" TEXT[] NOT NULL DEFAULT ARRAY['type']::TEXT[],
ADD COLUMN "laterUntil" TIMESTAMPTZ(3),
ADD COLUMN "queued" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN "rank" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN "reviewedAt" TIMESTAMPTZ(3);

-- Incidents a person took the report out of: it never joins them again.
ALTER TABLE "Report" ADD COLUMN "keptFrom" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];

-- The change that this one takes back.
ALTER TABLE "Edit" ADD COLUMN "undoesId" UUID;

-- The review queue in its order.
CREATE INDEX "incident_queue" ON "Incident" ("rank" DESC, id) WHERE "queued" AND review IN ('unreviewed', 'accepted');
CREATE INDEX "edit_of_incident" ON "Edit" ("userId", at) WHERE noun = 'incident';
-- What has been read so far has no rank yet: it is composed anew, in its own time.
UPDATE "Report" SET "groupedAt" = NULL WHERE "incidentId" IS NOT NULL;
