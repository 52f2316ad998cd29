-- CreateTable
CREATE TABLE "Opinion" (
    "itemId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "model" TEXT,
    "reason" TEXT,
    "detail" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "tally" JSONB,
    "dropped" JSONB NOT NULL DEFAULT '[]',
    "laidBeside" TIMESTAMPTZ(3),

    CONSTRAINT "Opinion_pkey" PRIMARY KEY ("itemId")
);

-- CreateIndex
CREATE INDEX "Opinion_state_nextTryAt_idx" ON "Opinion"("state", "nextTryAt");

-- CreateIndex
CREATE INDEX "Opinion_askedAt_idx" ON "Opinion"("askedAt");

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
