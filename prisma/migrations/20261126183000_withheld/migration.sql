-- Rules by which something of an incident does not leave the house: survivor, victim-name, small-organisation.
ALTER TABLE "Incident" ADD COLUMN "withheld" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- At once where the kind alone decides; everything else is composed anew, in its own time.
UPDATE "Incident" SET "withheld" = ARRAY['survivor'] WHERE type = 'sexual_violence';
UPDATE "Report" SET "groupedAt" = NULL WHERE "incidentId" IS NOT NULL;
