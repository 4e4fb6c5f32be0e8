-- What points to "any record" points to it by one foreign key, (recordId, noun) to "Record", in place of a nullable one for each noun
-- (decision 0055). Dropping a column takes its foreign key, its index and the check of exactly one subject with it.

-- 1. Merges keep rows and names of columns, to undo them by: those as well.
CREATE FUNCTION pg_temp.noun_of("column" text) RETURNS text LANGUAGE sql AS $$
  SELECT CASE "column" WHEN 'participantCountId' THEN 'participant_count' WHEN 'evidenceItemId' THEN 'evidence' ELSE left("column", -2) END
$$;
CREATE FUNCTION pg_temp.pointing(kept jsonb, subjects text[]) RETURNS jsonb LANGUAGE sql AS $$
  SELECT coalesce((
    SELECT (kept - subjects) || jsonb_build_object('recordId', kept -> s, 'noun', pg_temp.noun_of(s)) FROM unnest(subjects) s WHERE kept ->> s IS NOT NULL
  ), kept)
$$;
UPDATE "Merge" SET "trace" = "trace" || jsonb_build_object(
  'moved', (
    SELECT coalesce(jsonb_agg(CASE WHEN one ->> 'table' = 'SlugRedirect' THEN one || '{"column": "recordId"}' ELSE one END ORDER BY place), '[]')
    FROM jsonb_array_elements("trace" -> 'moved') WITH ORDINALITY AS o(one, place)
  ),
  'changed', (
    SELECT coalesce(jsonb_agg(CASE WHEN one ->> 'table' = 'Citation' AND one ->> 'column' IN ('participationId', 'institutionId') THEN one || '{"column": "recordId"}' ELSE one END ORDER BY place), '[]')
    FROM jsonb_array_elements("trace" -> 'changed') WITH ORDINALITY AS o(one, place)
  ),
  'dropped', (
    SELECT coalesce(jsonb_agg(CASE one ->> 'table'
      WHEN 'Citation' THEN one || jsonb_build_object('row', pg_temp.pointing(one -> 'row', ARRAY['meetingId', 'sessionId', 'participantCountId', 'modelId', 'pillarId', 'institutionId', 'conditionId', 'programmeId', 'presentationId', 'takeawayId', 'claimId', 'evidenceItemId', 'commitmentId', 'assessmentId', 'organizationId', 'personId', 'participationId']))
      WHEN 'Attribution' THEN one || jsonb_build_object('row', pg_temp.pointing(one -> 'row', ARRAY['takeawayId', 'claimId', 'presentationId', 'commitmentId']))
      ELSE one END ORDER BY place), '[]')
    FROM jsonb_array_elements("trace" -> 'dropped') WITH ORDINALITY AS o(one, place)
  )
);

-- 2. Each table: which record, then the foreign key, and the nouns that it allows. Rows are filled past the triggers, which would write nothing new.
DROP VIEW "WithdrawnCitation";
DROP POLICY public_read_of_withdrawn ON "SlugRedirect";
ALTER TABLE "TopicAssignment" DROP CONSTRAINT "TopicAssignment_topicId_once_key";

ALTER TABLE "Citation" DISABLE TRIGGER USER;
ALTER TABLE "Citation" ADD COLUMN "noun" TEXT, ADD COLUMN "recordId" UUID;
UPDATE "Citation" t SET "recordId" = r."id", "noun" = r."noun" FROM "Record" r WHERE r."id" = coalesce(t."meetingId", t."sessionId", t."participantCountId", t."modelId", t."pillarId", t."institutionId", t."conditionId", t."programmeId", t."presentationId", t."takeawayId", t."claimId", t."evidenceItemId", t."commitmentId", t."assessmentId", t."organizationId", t."personId", t."participationId");
ALTER TABLE "Citation" ENABLE TRIGGER USER;
DROP TRIGGER keep_effective_columns ON "Citation";
ALTER TABLE "Citation" DROP COLUMN "meetingId", DROP COLUMN "sessionId", DROP COLUMN "participantCountId", DROP COLUMN "modelId", DROP COLUMN "pillarId", DROP COLUMN "institutionId", DROP COLUMN "conditionId", DROP COLUMN "programmeId", DROP COLUMN "presentationId", DROP COLUMN "takeawayId", DROP COLUMN "claimId", DROP COLUMN "evidenceItemId", DROP COLUMN "commitmentId", DROP COLUMN "assessmentId", DROP COLUMN "organizationId", DROP COLUMN "personId", DROP COLUMN "participationId", ALTER COLUMN "noun" SET NOT NULL, ALTER COLUMN "recordId" SET NOT NULL;
CREATE INDEX "Citation_recordId_position_id_idx" ON "Citation"("recordId", "position", "id");
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_noun_check" CHECK ("noun" IN ('meeting', 'session', 'participant_count', 'model', 'pillar', 'institution', 'condition', 'programme', 'presentation', 'takeaway', 'claim', 'evidence', 'commitment', 'assessment', 'organization', 'person', 'participation'));
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Citation" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'Source:sourceId');

ALTER TABLE "Correction" DISABLE TRIGGER USER;
ALTER TABLE "Correction" ADD COLUMN "noun" TEXT, ADD COLUMN "recordId" UUID;
UPDATE "Correction" t SET "recordId" = r."id", "noun" = r."noun" FROM "Record" r WHERE r."id" = coalesce(t."meetingId", t."sessionId", t."modelId", t."pillarId", t."conditionId", t."programmeId", t."presentationId", t."takeawayId", t."claimId", t."evidenceItemId", t."commitmentId", t."sourceId", t."organizationId", t."personId", t."seriesId", t."topicId");
ALTER TABLE "Correction" ENABLE TRIGGER USER;
DROP TRIGGER keep_effective_columns ON "Correction";
ALTER TABLE "Correction" DROP COLUMN "meetingId", DROP COLUMN "sessionId", DROP COLUMN "modelId", DROP COLUMN "pillarId", DROP COLUMN "conditionId", DROP COLUMN "programmeId", DROP COLUMN "presentationId", DROP COLUMN "takeawayId", DROP COLUMN "claimId", DROP COLUMN "evidenceItemId", DROP COLUMN "commitmentId", DROP COLUMN "sourceId", DROP COLUMN "organizationId", DROP COLUMN "personId", DROP COLUMN "seriesId", DROP COLUMN "topicId", ALTER COLUMN "noun" SET NOT NULL, ALTER COLUMN "recordId" SET NOT NULL;
CREATE INDEX "Correction_recordId_idx" ON "Correction"("recordId");
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_noun_check" CHECK ("noun" IN ('meeting', 'session', 'model', 'pillar', 'condition', 'programme', 'presentation', 'takeaway', 'claim', 'evidence', 'commitment', 'source', 'organization', 'person', 'series', 'topic'));
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Correction" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId');

ALTER TABLE "Attribution" DISABLE TRIGGER USER;
ALTER TABLE "Attribution" ADD COLUMN "noun" TEXT, ADD COLUMN "recordId" UUID;
UPDATE "Attribution" t SET "recordId" = r."id", "noun" = r."noun" FROM "Record" r WHERE r."id" = coalesce(t."takeawayId", t."claimId", t."presentationId", t."commitmentId");
ALTER TABLE "Attribution" ENABLE TRIGGER USER;
DROP TRIGGER keep_effective_columns ON "Attribution";
ALTER TABLE "Attribution" DROP COLUMN "takeawayId", DROP COLUMN "claimId", DROP COLUMN "presentationId", DROP COLUMN "commitmentId", ALTER COLUMN "noun" SET NOT NULL, ALTER COLUMN "recordId" SET NOT NULL;
CREATE INDEX "Attribution_recordId_idx" ON "Attribution"("recordId");
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_noun_check" CHECK ("noun" IN ('takeaway', 'claim', 'presentation', 'commitment'));
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Attribution" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'Person:personId', 'Organization:organizationId');

ALTER TABLE "TopicAssignment" DISABLE TRIGGER USER;
ALTER TABLE "TopicAssignment" ADD COLUMN "noun" TEXT, ADD COLUMN "recordId" UUID;
UPDATE "TopicAssignment" t SET "recordId" = r."id", "noun" = r."noun" FROM "Record" r WHERE r."id" = coalesce(t."meetingId", t."sessionId", t."modelId", t."programmeId", t."takeawayId", t."claimId", t."commitmentId", t."sourceId");
ALTER TABLE "TopicAssignment" ENABLE TRIGGER USER;
DROP TRIGGER keep_effective_columns ON "TopicAssignment";
ALTER TABLE "TopicAssignment" DROP COLUMN "meetingId", DROP COLUMN "sessionId", DROP COLUMN "modelId", DROP COLUMN "programmeId", DROP COLUMN "takeawayId", DROP COLUMN "claimId", DROP COLUMN "commitmentId", DROP COLUMN "sourceId", ALTER COLUMN "noun" SET NOT NULL, ALTER COLUMN "recordId" SET NOT NULL;
DROP INDEX "TopicAssignment_topicId_idx";
CREATE UNIQUE INDEX "TopicAssignment_topicId_recordId_key" ON "TopicAssignment"("topicId", "recordId");
CREATE INDEX "TopicAssignment_recordId_idx" ON "TopicAssignment"("recordId");
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_noun_check" CHECK ("noun" IN ('meeting', 'session', 'model', 'programme', 'takeaway', 'claim', 'commitment', 'source'));
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "TopicAssignment" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'Topic:topicId');

ALTER TABLE "Alias" DISABLE TRIGGER USER;
ALTER TABLE "Alias" ADD COLUMN "noun" TEXT, ADD COLUMN "recordId" UUID;
UPDATE "Alias" t SET "recordId" = r."id", "noun" = r."noun" FROM "Record" r WHERE r."id" = coalesce(t."seriesId", t."meetingId", t."modelId", t."programmeId", t."organizationId", t."personId", t."topicId");
ALTER TABLE "Alias" ENABLE TRIGGER USER;
DROP TRIGGER keep_effective_columns ON "Alias";
ALTER TABLE "Alias" DROP COLUMN "seriesId", DROP COLUMN "meetingId", DROP COLUMN "modelId", DROP COLUMN "programmeId", DROP COLUMN "organizationId", DROP COLUMN "personId", DROP COLUMN "topicId", ALTER COLUMN "noun" SET NOT NULL, ALTER COLUMN "recordId" SET NOT NULL;
CREATE INDEX "Alias_recordId_idx" ON "Alias"("recordId");
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_noun_check" CHECK ("noun" IN ('series', 'meeting', 'model', 'programme', 'organization', 'person', 'topic'));
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Alias" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId');

ALTER TABLE "SlugRedirect" DISABLE TRIGGER USER;
ALTER TABLE "SlugRedirect" ADD COLUMN "recordId" UUID;
UPDATE "SlugRedirect" t SET "recordId" = r."id" FROM "Record" r WHERE r."id" = coalesce(t."seriesId", t."meetingId", t."modelId", t."programmeId", t."organizationId", t."personId", t."topicId", t."sourceId");
ALTER TABLE "SlugRedirect" ENABLE TRIGGER USER;
DROP TRIGGER keep_effective_columns ON "SlugRedirect";
ALTER TABLE "SlugRedirect" DROP COLUMN "seriesId", DROP COLUMN "meetingId", DROP COLUMN "modelId", DROP COLUMN "programmeId", DROP COLUMN "organizationId", DROP COLUMN "personId", DROP COLUMN "topicId", DROP COLUMN "sourceId", ALTER COLUMN "noun" SET NOT NULL, ALTER COLUMN "recordId" SET NOT NULL;
CREATE INDEX "SlugRedirect_recordId_idx" ON "SlugRedirect"("recordId");
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_noun_check" CHECK ("noun" IN ('series', 'meeting', 'model', 'programme', 'organization', 'person', 'topic', 'source'));
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "SlugRedirect" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId');

-- 3. A record passes its effective columns on to what points to it, a noun only to what it is the parent of.
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Record" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Citation:recordId', 'Correction:recordId', 'Attribution:recordId', 'TopicAssignment:recordId', 'Alias:recordId', 'SlugRedirect:recordId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Meeting" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('MeetingSession:meetingId', 'ParticipantCount:meetingId', 'Presentation:meetingId', 'Takeaway:meetingId', 'Claim:meetingId', 'Commitment:meetingId', 'Participation:meetingId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "MeetingSession" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Presentation:sessionId', 'Takeaway:sessionId', 'Claim:sessionId', 'Commitment:sessionId', 'Participation:sessionId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "PresentedModel" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Pillar:modelId', 'ModelInstitution:modelId', 'TransferabilityCondition:modelId', 'Presentation:modelId', 'Claim:modelId', 'EvidenceItem:modelId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Programme" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('ProgrammePartner:programmeId', 'Claim:programmeId', 'EvidenceItem:programmeId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Claim" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('EvidenceItem:claimId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Commitment" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Assessment:commitmentId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Organization" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('ModelInstitution:organizationId', 'ProgrammePartner:organizationId', 'Attribution:organizationId', 'Participation:organizationId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Person" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Attribution:personId', 'Participation:personId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Source" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Citation:sourceId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Topic" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('TopicAssignment:topicId');
DROP TRIGGER pass_effective_columns_on ON "Takeaway";
DROP TRIGGER pass_effective_columns_on ON "Presentation";
DROP TRIGGER pass_effective_columns_on ON "ParticipantCount";
DROP TRIGGER pass_effective_columns_on ON "Pillar";
DROP TRIGGER pass_effective_columns_on ON "ModelInstitution";
DROP TRIGGER pass_effective_columns_on ON "TransferabilityCondition";
DROP TRIGGER pass_effective_columns_on ON "EvidenceItem";
DROP TRIGGER pass_effective_columns_on ON "Assessment";
DROP TRIGGER pass_effective_columns_on ON "Participation";
DROP TRIGGER pass_effective_columns_on ON "MeetingSeries";

-- 4. What read the old columns.
CREATE OR REPLACE FUNCTION search.keep_alias() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search."Name" WHERE "origin" = coalesce(NEW."id", OLD."id");
  IF TG_OP <> 'DELETE' THEN
    PERFORM search.put_name(NEW."noun", NEW."recordId", NEW."id", NEW."name", true, to_jsonb(NEW));
  END IF;
  RETURN NULL;
END
$$;

-- An old address of a withdrawn record leads to its tombstone.
CREATE POLICY public_read_of_withdrawn ON "SlugRedirect" FOR SELECT TO plenary_public
  USING (EXISTS (SELECT FROM "Tombstone" t WHERE t."recordId" = "SlugRedirect"."recordId"));

-- What remains in public of a passage whose source was withdrawn there: that it was one, and which tombstone tells of it. The
-- citation itself stays behind the wall with its quote. A view reads with its owner's rights, past the wall, so this one asks for
-- itself whether the public reads the statement; it starts from tombstones, which only sources leave that the public could read.
CREATE VIEW "WithdrawnCitation" WITH (security_barrier) AS
SELECT c."id", c."recordId" AS "subjectId", c."sourceId", t."withdrawnAt", c."position"
FROM "Tombstone" t
JOIN "Citation" c ON c."sourceId" = t."recordId"
JOIN "Record" r ON r."id" = c."recordId"
WHERE t."noun" = 'source' AND r."effectiveVisibility" = 'public'
  AND (r."effectiveEmbargoUntil" IS NULL OR r."effectiveEmbargoUntil" <= now())
  AND (r."noun" <> 'participation' OR r."effectiveRule" = 'on_the_record' OR EXISTS (
    SELECT FROM "Participation" p WHERE p."id" = r."id" AND p."role" IN ('organiser', 'co_organiser', 'host') AND p."personId" IS NULL));
GRANT SELECT ON "WithdrawnCitation" TO plenary_public;
