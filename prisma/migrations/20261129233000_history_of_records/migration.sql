-- History, proposals, presence, tombstones and merges point to their record by a foreign key too. What belongs to records that were deleted
-- goes first: nobody could read it. The audit keeps its soft key, for it outlives records and tells of accounts as well.
DELETE FROM "Revision" x WHERE NOT EXISTS (SELECT FROM "Record" r WHERE r."id" = x."recordId" AND r."noun" = x."noun");
DELETE FROM "ChangeRequest" x WHERE NOT EXISTS (SELECT FROM "Record" r WHERE r."id" = x."recordId" AND r."noun" = x."noun");
DELETE FROM "Presence" x WHERE NOT EXISTS (SELECT FROM "Record" r WHERE r."id" = x."recordId");
DELETE FROM "Tombstone" x WHERE NOT EXISTS (SELECT FROM "Record" r WHERE r."id" = x."recordId" AND r."noun" = x."noun");
UPDATE "Tombstone" x SET "causeId" = NULL WHERE "causeId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Record" r WHERE r."id" = x."causeId");
DELETE FROM "Merge" x WHERE (SELECT count(*) FROM "Record" r WHERE r."id" IN (x."winnerId", x."loserId") AND r."noun" = x."noun") < 2;
DELETE FROM "Distinction" x WHERE (SELECT count(*) FROM "Record" r WHERE r."id" IN (x."lowId", x."highId")) < 2;

-- CreateIndex
CREATE INDEX "Distinction_highId_idx" ON "Distinction"("highId");

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_causeId_fkey" FOREIGN KEY ("causeId") REFERENCES "Record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_winnerId_noun_fkey" FOREIGN KEY ("winnerId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_loserId_noun_fkey" FOREIGN KEY ("loserId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Distinction" ADD CONSTRAINT "Distinction_lowId_fkey" FOREIGN KEY ("lowId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Distinction" ADD CONSTRAINT "Distinction_highId_fkey" FOREIGN KEY ("highId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
