-- What an installation has learnt from its own people, one row a training.
CREATE TYPE "LearntState" AS ENUM ('in_use', 'ready', 'replaced', 'taken_back', 'kept_aside');

CREATE TABLE "LearntModel" (
    "id" UUID NOT NULL,
    "version" SERIAL NOT NULL,
    "basis" TEXT NOT NULL,
    "state" "LearntState" NOT NULL,
    "reason" TEXT,
    "trainedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tookMs" INTEGER NOT NULL,
    "decisions" INTEGER NOT NULL,
    "corrections" INTEGER NOT NULL,
    "heldBack" INTEGER NOT NULL,
    "verdicts" JSONB NOT NULL,
    "calibration" JSONB NOT NULL,
    "curves" JSONB NOT NULL,
    "fields" JSONB NOT NULL,
    "setBy" TEXT,
    "setAt" TIMESTAMPTZ(3),
    CONSTRAINT "LearntModel_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "LearntModel_version_key" ON "LearntModel"("version");
CREATE UNIQUE INDEX "LearntModel_basis_key" ON "LearntModel"("basis");
CREATE INDEX "LearntModel_state_idx" ON "LearntModel"("state");
-- One is used at a time, whatever two workers or two people do.
CREATE UNIQUE INDEX "LearntModel_one_in_use" ON "LearntModel" ((true)) WHERE state = 'in_use';

-- Decisions since the last training are counted every minute.
CREATE INDEX "Edit_noun_at_idx" ON "Edit"("noun", "at");
