-- AlterTable
ALTER TABLE "Correction" ADD COLUMN     "seriesId" UUID,
ADD COLUMN     "topicId" UUID;

-- CreateIndex
CREATE INDEX "Correction_seriesId_idx" ON "Correction"("seriesId");

-- CreateIndex
CREATE INDEX "Correction_topicId_idx" ON "Correction"("topicId");

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "MeetingSeries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say: the subject check and the effective columns of the new parents.
ALTER TABLE "Correction" DROP CONSTRAINT "Correction_subject_check";
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_subject_check" CHECK (num_nonnulls("meetingId", "sessionId", "modelId", "pillarId", "conditionId", "programmeId", "presentationId", "takeawayId", "claimId", "evidenceItemId", "commitmentId", "sourceId", "organizationId", "personId", "seriesId", "topicId") = 1);
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Correction" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Meeting:meetingId', 'MeetingSession:sessionId', 'PresentedModel:modelId', 'Pillar:pillarId', 'TransferabilityCondition:conditionId', 'Programme:programmeId', 'Presentation:presentationId', 'Takeaway:takeawayId', 'Claim:claimId', 'EvidenceItem:evidenceItemId', 'Commitment:commitmentId', 'Source:sourceId', 'Organization:organizationId', 'Person:personId', 'MeetingSeries:seriesId', 'Topic:topicId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Topic" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('TopicAssignment:topicId', 'Alias:topicId', 'SlugRedirect:topicId', 'Correction:topicId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "MeetingSeries" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Alias:seriesId', 'SlugRedirect:seriesId', 'Correction:seriesId');
