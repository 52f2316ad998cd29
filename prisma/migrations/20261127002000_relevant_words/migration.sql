-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "relevantWords" JSONB;
