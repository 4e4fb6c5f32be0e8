-- AlterTable
ALTER TABLE "SlugRedirect" ADD COLUMN     "sourceId" UUID;

-- CreateTable
CREATE TABLE "Merge" (
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "winnerId" UUID NOT NULL,
    "loserId" UUID NOT NULL,
    "trace" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),
    "byId" UUID,

    CONSTRAINT "Merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Distinction" (
    "lowId" UUID NOT NULL,
    "highId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,

    CONSTRAINT "Distinction_pkey" PRIMARY KEY ("lowId","highId")
);

-- CreateIndex
CREATE INDEX "Merge_winnerId_idx" ON "Merge"("winnerId");

-- CreateIndex
CREATE INDEX "Merge_loserId_idx" ON "Merge"("loserId");

-- CreateIndex
CREATE INDEX "Merge_byId_idx" ON "Merge"("byId");

-- CreateIndex
CREATE INDEX "Distinction_byId_idx" ON "Distinction"("byId");

-- CreateIndex
CREATE INDEX "SlugRedirect_sourceId_idx" ON "SlugRedirect"("sourceId");

-- AddForeignKey
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Distinction" ADD CONSTRAINT "Distinction_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: a source's address can have moved too, and both new tables are behind the wall.
ALTER TABLE "SlugRedirect" DROP CONSTRAINT "SlugRedirect_subject_check";
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_subject_check" CHECK (num_nonnulls("seriesId", "meetingId", "modelId", "programmeId", "organizationId", "personId", "topicId", "sourceId") = 1);
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "SlugRedirect" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'MeetingSeries:seriesId', 'Meeting:meetingId', 'PresentedModel:modelId', 'Programme:programmeId', 'Organization:organizationId', 'Person:personId', 'Topic:topicId', 'Source:sourceId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Source" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Citation:sourceId', 'Correction:sourceId', 'TopicAssignment:sourceId', 'SlugRedirect:sourceId');

-- An old address of a withdrawn record leads to its tombstone.
CREATE POLICY public_read_of_withdrawn ON "SlugRedirect" FOR SELECT TO plenary_public
  USING (EXISTS (SELECT FROM "Tombstone" t WHERE t."recordId" = coalesce("seriesId", "meetingId", "modelId", "programmeId", "organizationId", "personId", "topicId", "sourceId")));

ALTER TABLE "Merge" ADD CONSTRAINT "Merge_pair_check" CHECK ("winnerId" <> "loserId");
ALTER TABLE "Distinction" ADD CONSTRAINT "Distinction_pair_check" CHECK ("lowId" < "highId");
ALTER TABLE "Merge" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Distinction" ENABLE ROW LEVEL SECURITY;
