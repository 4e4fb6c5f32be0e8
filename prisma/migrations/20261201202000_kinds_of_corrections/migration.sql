-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('substance', 'source', 'wording', 'form');

-- AlterTable
ALTER TABLE "Correction" ADD COLUMN     "kind" "CorrectionKind";

-- CreateIndex
CREATE INDEX "Correction_kind_at_id_idx" ON "Correction"("kind", "at", "id");
