-- CreateTable
CREATE TABLE "DraftedText" (
    "id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftedText_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DraftedText_digest_idx" ON "DraftedText"("digest");

-- CreateIndex
CREATE INDEX "DraftedText_recordId_idx" ON "DraftedText"("recordId");

-- AddForeignKey
ALTER TABLE "DraftedText" ADD CONSTRAINT "DraftedText_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- For the team alone: the public side has no part of it.
ALTER TABLE "DraftedText" ENABLE ROW LEVEL SECURITY;
