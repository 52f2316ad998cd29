-- A round of double coding can be closed before both are done, and can leave.
ALTER TABLE "AgreementRound"
    ADD COLUMN "createdById" UUID,
    ADD COLUMN "closedAt" TIMESTAMPTZ(3),
    ADD COLUMN "removeAt" TIMESTAMPTZ(3);
