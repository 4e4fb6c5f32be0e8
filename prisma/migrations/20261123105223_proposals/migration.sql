-- DropIndex
DROP INDEX "ChangeRequest_state_createdAt_idx";

-- DropIndex
DROP INDEX "ChangeRequest_authorId_idx";

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "proposalId" UUID;

-- AlterTable
ALTER TABLE "ChangeRequest" ADD COLUMN     "base" JSONB NOT NULL,
ADD COLUMN     "publishedVersion" INTEGER,
ADD COLUMN     "taken" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "Revision_proposalId_idx" ON "Revision"("proposalId");

-- CreateIndex
CREATE INDEX "ChangeRequest_state_id_idx" ON "ChangeRequest"("state", "id");

-- CreateIndex
CREATE INDEX "ChangeRequest_authorId_id_idx" ON "ChangeRequest"("authorId", "id");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "ChangeRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say. A member has one open proposal a record; more would compete with each other.
CREATE UNIQUE INDEX "ChangeRequest_recordId_open_key" ON "ChangeRequest"("recordId", "authorId") WHERE "state" = 'open';
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_reviewedAt_check" CHECK (("state" IN ('published', 'returned')) = ("reviewedAt" IS NOT NULL) AND ("reviewedAt" IS NULL) = ("reviewerId" IS NULL));
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_fields_check" CHECK (jsonb_typeof("fields") = 'object' AND jsonb_typeof("base") = 'object');
