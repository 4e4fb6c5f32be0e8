-- AlterTable
ALTER TABLE "Tombstone" ADD COLUMN     "causeId" UUID,
ALTER COLUMN "title" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "Tombstone_causeId_idx" ON "Tombstone"("causeId");
