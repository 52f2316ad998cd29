-- Blind double coding: rounds, the incidents drawn for them, and what each of the two coders read.
CREATE TABLE "AgreementRound" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "spanStart" DATE NOT NULL,
    "spanEnd" DATE NOT NULL,
    "coders" UUID[],
    "coderNames" TEXT[],
    "showsValues" BOOLEAN NOT NULL DEFAULT false,
    "isExercise" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "AgreementRound_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "AgreementRound_two_coders" CHECK (cardinality("coders") = 2 AND "coders"[1] <> "coders"[2])
);

CREATE TABLE "AgreementItem" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "settled" JSONB NOT NULL DEFAULT '{}',
    CONSTRAINT "AgreementItem_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "AgreementItem_roundId_incidentId_key" ON "AgreementItem"("roundId", "incidentId");
CREATE UNIQUE INDEX "AgreementItem_roundId_n_key" ON "AgreementItem"("roundId", "n");
ALTER TABLE "AgreementItem" ADD CONSTRAINT "AgreementItem_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "AgreementRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "AgreementCoding" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "coderId" UUID NOT NULL,
    "coding" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "AgreementCoding_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "AgreementCoding_roundId_coderId_incidentId_key" ON "AgreementCoding"("roundId", "coderId", "incidentId");
ALTER TABLE "AgreementCoding" ADD CONSTRAINT "AgreementCoding_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "AgreementRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;
