-- CreateTable
CREATE TABLE "AppliedAct" (
    "key" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "outcome" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AppliedAct_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "AppliedAct_at_idx" ON "AppliedAct"("at");

-- CreateIndex
CREATE INDEX "AppliedAct_memberId_idx" ON "AppliedAct"("memberId");

-- AddForeignKey
ALTER TABLE "AppliedAct" ADD CONSTRAINT "AppliedAct_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say: behind the wall, like everything about members.
ALTER TABLE "AppliedAct" ENABLE ROW LEVEL SECURITY;
