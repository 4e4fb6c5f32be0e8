-- What the desk asks of a large archive has an index behind it.

-- AlterTable
ALTER TABLE "Record" ADD COLUMN "cited" BOOLEAN NOT NULL DEFAULT false;

-- 1. A common word: from the latest record on, whether its names hold it.
CREATE INDEX "Name_record" ON search."Name" ("recordId");

-- 2. What is not as most records are: drafts and withdrawn ones, those that are closed, those under a rule. The indexes hold these alone.
DO $$
DECLARE
  noun_table text;
BEGIN
  FOREACH noun_table IN ARRAY ARRAY['Meeting', 'MeetingSession', 'PresentedModel', 'Pillar', 'TransferabilityCondition', 'Programme', 'Presentation', 'Takeaway',
    'Claim', 'EvidenceItem', 'Commitment', 'Source', 'Organization', 'Person', 'MeetingSeries', 'Topic'] LOOP
    EXECUTE format('CREATE INDEX %I ON %I ("status", "updatedAt" DESC NULLS LAST, "id" DESC) WHERE "status" <> ''published''', noun_table || '_by_status', noun_table);
    EXECUTE format('CREATE INDEX %I ON %I ("effectiveVisibility", "updatedAt" DESC NULLS LAST, "id" DESC) WHERE "effectiveVisibility" <> ''public''', noun_table || '_by_visibility', noun_table);
    EXECUTE format('CREATE INDEX %I ON %I ("effectiveRule", "updatedAt" DESC NULLS LAST, "id" DESC) WHERE "effectiveRule" <> ''on_the_record''', noun_table || '_by_rule', noun_table);
  END LOOP;
END
$$;

-- 3. Whether a record cites a source is kept with it, so that those that do not are found without looking through all that do.
CREATE OR REPLACE FUNCTION keep_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Record" ("id", "noun", "partOfId", "meetingId", "homeId", "status", "version", "slug", "title", "language",
    "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule", "createdAt", "updatedAt", "publishedAt")
  -- OFFSET 0: else the row would be turned into JSON once for each column.
  SELECT r.* FROM written w CROSS JOIN LATERAL (SELECT to_jsonb(w) AS own OFFSET 0) j
  CROSS JOIN LATERAL record_of(j.own, TG_ARGV[0], TG_ARGV[1], TG_ARGV[2], TG_ARGV[3]) r
  ON CONFLICT ("id") DO UPDATE SET
    "partOfId" = EXCLUDED."partOfId", "meetingId" = EXCLUDED."meetingId", "homeId" = EXCLUDED."homeId", "status" = EXCLUDED."status", "version" = EXCLUDED."version",
    "slug" = EXCLUDED."slug", "title" = EXCLUDED."title", "language" = EXCLUDED."language",
    "effectiveVisibility" = EXCLUDED."effectiveVisibility", "effectiveEmbargoUntil" = EXCLUDED."effectiveEmbargoUntil", "effectiveRule" = EXCLUDED."effectiveRule",
    "createdAt" = EXCLUDED."createdAt", "updatedAt" = EXCLUDED."updatedAt", "publishedAt" = EXCLUDED."publishedAt";
  RETURN NULL;
END
$$;
CREATE FUNCTION keep_cited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "Record" r SET "cited" = false FROM (SELECT DISTINCT "recordId" FROM former) f
    WHERE r."id" = f."recordId" AND r."cited" AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."recordId" = r."id");
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE "Record" r SET "cited" = true FROM (SELECT DISTINCT "recordId" FROM written) w WHERE r."id" = w."recordId" AND NOT r."cited";
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER keep_cited_of_new AFTER INSERT ON "Citation" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_cited();
CREATE TRIGGER keep_cited AFTER UPDATE ON "Citation" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_cited();
CREATE TRIGGER keep_cited_of_gone AFTER DELETE ON "Citation" REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION keep_cited();
UPDATE "Record" r SET "cited" = true WHERE EXISTS (SELECT FROM "Citation" c WHERE c."recordId" = r."id");
CREATE INDEX "Record_uncited" ON "Record" ("noun", "updatedAt" DESC NULLS LAST, "id" DESC) WHERE NOT "cited" AND "noun" NOT IN ('source', 'topic', 'series');
-- Sources cite nothing and statements nearly always do: the planner has to know both together.
CREATE STATISTICS "Record_noun_cited" (mcv) ON "noun", "cited" FROM "Record";

-- 4. The latest of what was said about a topic, or by a body or a person, without sorting all of it.
DROP INDEX "Attribution_personId_idx";
DROP INDEX "Attribution_organizationId_idx";
CREATE INDEX "Attribution_personId_id_idx" ON "Attribution"("personId", "id");
CREATE INDEX "Attribution_organizationId_id_idx" ON "Attribution"("organizationId", "id");
CREATE INDEX "TopicAssignment_topicId_id_idx" ON "TopicAssignment"("topicId", "id");
