-- DropIndex
DROP INDEX "Participation_personId_idx";

-- DropIndex
DROP INDEX "Participation_organizationId_idx";

-- DropIndex
DROP INDEX "Participation_countryCode_idx";

-- DropIndex
DROP INDEX "TopicAssignment_topicId_id_idx";

-- CreateIndex
CREATE INDEX "Participation_personId_meetingId_idx" ON "Participation"("personId", "meetingId");

-- CreateIndex
CREATE INDEX "Participation_organizationId_meetingId_idx" ON "Participation"("organizationId", "meetingId");

-- CreateIndex
CREATE INDEX "Participation_countryCode_meetingId_idx" ON "Participation"("countryCode", "meetingId");

-- CreateIndex
CREATE INDEX "Attribution_personId_noun_recordId_idx" ON "Attribution"("personId", "noun", "recordId");

-- CreateIndex
CREATE INDEX "Attribution_organizationId_noun_recordId_idx" ON "Attribution"("organizationId", "noun", "recordId");

-- CreateIndex
CREATE INDEX "TopicAssignment_topicId_noun_id_idx" ON "TopicAssignment"("topicId", "noun", "id");
