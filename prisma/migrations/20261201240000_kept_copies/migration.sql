-- CreateTable
CREATE TABLE "KeptCopy" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "fileName" TEXT,
    "fileDigest" TEXT,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "keptById" UUID,

    CONSTRAINT "KeptCopy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KeptCopy_sourceId_keptAt_id_idx" ON "KeptCopy"("sourceId", "keptAt", "id");

-- CreateIndex
CREATE INDEX "KeptCopy_keptById_idx" ON "KeptCopy"("keptById");

-- AddForeignKey
ALTER TABLE "KeptCopy" ADD CONSTRAINT "KeptCopy_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptCopy" ADD CONSTRAINT "KeptCopy_keptById_fkey" FOREIGN KEY ("keptById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- For the team alone: the public side has no part of it.
ALTER TABLE "KeptCopy" ENABLE ROW LEVEL SECURITY;
