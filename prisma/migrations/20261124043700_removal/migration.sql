-- A removed source leaves for good at this time; until then a person can keep it after all.
ALTER TABLE "Source" ADD COLUMN "removeAt" TIMESTAMPTZ(3);
CREATE INDEX "Source_removeAt_idx" ON "Source"("removeAt");
