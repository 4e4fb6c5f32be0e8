-- A meeting with ten thousand pieces is closed, embargoed and opened in one statement a table, not in ten for each piece (decision 0056).

-- 1. The effective columns of one row, as before, but a parent's are read by a statement that is planned once.
CREATE FUNCTION effective_columns(parent text, parent_id uuid, OUT v "Visibility", OUT e timestamptz, OUT r "AttributionRule") LANGUAGE plpgsql AS $$
BEGIN
  CASE parent
    WHEN 'Record' THEN SELECT "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" INTO v, e, r FROM "Record" WHERE "id" = parent_id FOR SHARE;
    WHEN 'Meeting' THEN SELECT "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" INTO v, e, r FROM "Meeting" WHERE "id" = parent_id FOR SHARE;
    WHEN 'MeetingSession' THEN SELECT "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" INTO v, e, r FROM "MeetingSession" WHERE "id" = parent_id FOR SHARE;
    WHEN 'PresentedModel' THEN SELECT "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" INTO v, e, r FROM "PresentedModel" WHERE "id" = parent_id FOR SHARE;
    WHEN 'Programme' THEN SELECT "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" INTO v, e, r FROM "Programme" WHERE "id" = parent_id FOR SHARE;
    WHEN 'Claim' THEN SELECT "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" INTO v, e, r FROM "Claim" WHERE "id" = parent_id FOR SHARE;
    WHEN 'Commitment' THEN SELECT "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" INTO v, e, r FROM "Commitment" WHERE "id" = parent_id FOR SHARE;
    WHEN 'Organization' THEN SELECT "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" INTO v, e, r FROM "Organization" WHERE "id" = parent_id FOR SHARE;
    WHEN 'Person' THEN SELECT "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" INTO v, e, r FROM "Person" WHERE "id" = parent_id FOR SHARE;
    WHEN 'Source' THEN SELECT "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" INTO v, e, r FROM "Source" WHERE "id" = parent_id FOR SHARE;
    WHEN 'Topic' THEN SELECT "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" INTO v, e, r FROM "Topic" WHERE "id" = parent_id FOR SHARE;
  END CASE;
END
$$;
CREATE OR REPLACE FUNCTION keep_effective_columns() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own jsonb := to_jsonb(NEW);
  visibility "Visibility" := coalesce((own ->> 'visibility')::"Visibility", 'public');
  embargo timestamptz := (own ->> 'embargoUntil')::timestamptz;
  rule "AttributionRule" := coalesce((own ->> 'attributionRule')::"AttributionRule", 'on_the_record');
  parent record;
  parent_id uuid;
BEGIN
  IF own ? 'status' AND own ->> 'status' <> 'published' THEN
    visibility := greatest(visibility, 'team');
  END IF;
  FOR i IN 1 .. TG_NARGS - 1 LOOP
    parent_id := (own ->> split_part(TG_ARGV[i], ':', 2))::uuid;
    CONTINUE WHEN parent_id IS NULL;
    SELECT * INTO parent FROM effective_columns(split_part(TG_ARGV[i], ':', 1), parent_id);
    visibility := greatest(visibility, parent.v);
    embargo := greatest(embargo, parent.e);
    rule := greatest(rule, parent.r);
  END LOOP;
  IF TG_ARGV[0] = 'statement' AND rule = 'closed' THEN
    visibility := greatest(visibility, 'team');
  END IF;
  NEW."effectiveVisibility" := visibility;
  NEW."effectiveEmbargoUntil" := embargo;
  NEW."effectiveRule" := rule;
  RETURN NEW;
END
$$;

-- 2. The same for all children of the parents that a statement changed, in one statement for each kind of child. The other parents of these
-- children are locked first, in an order, so that none changes in between. A row whose columns come out the same is not written.
-- Whoever moves a child to another parent meanwhile has the last word: the update asks once more whose it is.
-- Arguments: 'Table:column' for every kind of child; what else counts for a child stands in the arguments of its own trigger.
DROP FUNCTION pass_effective_columns_on() CASCADE;
CREATE FUNCTION pass_effective_columns_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
  child text;
  "column" text;
  kept text[];
  visibility text;
  embargo text;
  rule text;
  joins text;
  parent text;
  parent_column text;
BEGIN
  -- EXCEPT and no join: what a statement wrote has no statistics, and ten thousand rows would be looked through for each of them.
  SELECT array_agg(n."id") INTO changed FROM (
    SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" FROM written
    EXCEPT SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" FROM former) n;
  IF changed IS NULL THEN
    RETURN NULL;
  END IF;
  FOR i IN 0 .. TG_NARGS - 1 LOOP
    child := split_part(TG_ARGV[i], ':', 1);
    "column" := split_part(TG_ARGV[i], ':', 2);
    SELECT array_remove(string_to_array(replace(encode(t.tgargs, 'escape'), '\000', ','), ','), '') INTO kept
    FROM pg_trigger t WHERE t.tgrelid = format('%I', child)::regclass AND t.tgname = 'keep_effective_columns';
    visibility := CASE WHEN has_column(child, 'visibility') THEN 'CASE WHEN c."status" <> ''published'' THEN greatest(c."visibility", ''team'') ELSE c."visibility" END' ELSE '''public''::"Visibility"' END;
    embargo := CASE WHEN has_column(child, 'embargoUntil') THEN 'c."embargoUntil"' ELSE 'NULL::timestamptz' END;
    rule := CASE WHEN has_column(child, 'attributionRule') THEN 'c."attributionRule"' ELSE '''on_the_record''::"AttributionRule"' END;
    joins := '';
    FOR p IN 2 .. cardinality(kept) LOOP
      parent := split_part(kept[p], ':', 1);
      parent_column := split_part(kept[p], ':', 2);
      IF parent_column <> "column" THEN
        EXECUTE format(
          'SELECT count(*) FROM (SELECT FROM %1$I p WHERE p."id" IN (SELECT c.%2$I FROM %3$I c WHERE c.%4$I = ANY($1)) ORDER BY p."id" FOR SHARE) locked',
          parent, parent_column, child, "column"
        ) USING changed;
      END IF;
      joins := joins || format(' LEFT JOIN %1$I p%3$s ON p%3$s."id" = c.%2$I', parent, parent_column, p);
      visibility := visibility || format(', p%s."effectiveVisibility"', p);
      embargo := embargo || format(', p%s."effectiveEmbargoUntil"', p);
      rule := rule || format(', p%s."effectiveRule"', p);
    END LOOP;
    EXECUTE format(
      'UPDATE %1$I c SET "effectiveVisibility" = n.v, "effectiveEmbargoUntil" = n.e, "effectiveRule" = n.r FROM (
        SELECT s."id", CASE WHEN %6$L = ''statement'' AND s.r = ''closed'' THEN greatest(s.v, ''team'') ELSE s.v END AS v, s.e, s.r FROM (
          SELECT c."id", greatest(%3$s) AS v, greatest(%4$s) AS e, greatest(%5$s) AS r FROM %1$I c%7$s WHERE c.%2$I = ANY($1)) s
      ) n WHERE n."id" = c."id" AND c.%2$I = ANY($1) AND (c."effectiveVisibility", c."effectiveEmbargoUntil", c."effectiveRule") IS DISTINCT FROM (n.v, n.e, n.r)',
      child, "column", visibility, embargo, rule, kept[1], joins
    ) USING changed;
  END LOOP;
  RETURN NULL;
END
$$;
CREATE FUNCTION has_column("table" text, "column" text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = format('%I', "table")::regclass AND attname = "column" AND NOT attisdropped)
$$;

-- They are made anew where something that they are made of is written, and where anybody but a trigger writes them.
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil" ON "MeetingSeries" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "MeetingSeries" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil", "attributionRule" ON "Meeting" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Meeting" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil" ON "PresentedModel" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "PresentedModel" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil" ON "Programme" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Programme" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil" ON "Source" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Source" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil" ON "Organization" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Organization" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil" ON "Person" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Person" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil" ON "Topic" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Topic" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil", "attributionRule", "meetingId" ON "MeetingSession" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "MeetingSession" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "meetingId" ON "ParticipantCount" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Meeting:meetingId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "ParticipantCount" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Meeting:meetingId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil", "modelId" ON "Pillar" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'PresentedModel:modelId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Pillar" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'PresentedModel:modelId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "modelId", "organizationId" ON "ModelInstitution" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'PresentedModel:modelId', 'Organization:organizationId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "ModelInstitution" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'PresentedModel:modelId', 'Organization:organizationId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil", "modelId" ON "TransferabilityCondition" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'PresentedModel:modelId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "TransferabilityCondition" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'PresentedModel:modelId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "programmeId", "organizationId" ON "ProgrammePartner" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Programme:programmeId', 'Organization:organizationId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "ProgrammePartner" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Programme:programmeId', 'Organization:organizationId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil", "meetingId", "sessionId", "modelId" ON "Presentation" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId', 'PresentedModel:modelId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Presentation" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId', 'PresentedModel:modelId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil", "meetingId", "sessionId" ON "Takeaway" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Takeaway" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil", "meetingId", "sessionId", "modelId", "programmeId" ON "Claim" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId', 'PresentedModel:modelId', 'Programme:programmeId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Claim" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId', 'PresentedModel:modelId', 'Programme:programmeId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil", "meetingId", "sessionId" ON "Commitment" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Commitment" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "status", "visibility", "embargoUntil", "claimId", "modelId", "programmeId" ON "EvidenceItem" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Claim:claimId', 'PresentedModel:modelId', 'Programme:programmeId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "EvidenceItem" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Claim:claimId', 'PresentedModel:modelId', 'Programme:programmeId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "commitmentId" ON "Assessment" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Commitment:commitmentId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Assessment" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Commitment:commitmentId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "recordId", "personId", "organizationId" ON "Attribution" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'Person:personId', 'Organization:organizationId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Attribution" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'Person:personId', 'Organization:organizationId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "meetingId", "sessionId", "personId", "organizationId" ON "Participation" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Meeting:meetingId', 'MeetingSession:sessionId', 'Person:personId', 'Organization:organizationId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Participation" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Meeting:meetingId', 'MeetingSession:sessionId', 'Person:personId', 'Organization:organizationId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "recordId", "sourceId" ON "Citation" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'Source:sourceId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Citation" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'Source:sourceId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "recordId" ON "Correction" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Correction" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "recordId", "topicId" ON "TopicAssignment" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'Topic:topicId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "TopicAssignment" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'Topic:topicId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "recordId" ON "Alias" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "Alias" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId');
CREATE OR REPLACE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "recordId" ON "SlugRedirect" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "SlugRedirect" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Record" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('Citation:recordId', 'Correction:recordId', 'Attribution:recordId', 'TopicAssignment:recordId', 'Alias:recordId', 'SlugRedirect:recordId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Meeting" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('MeetingSession:meetingId', 'ParticipantCount:meetingId', 'Presentation:meetingId', 'Takeaway:meetingId', 'Claim:meetingId', 'Commitment:meetingId', 'Participation:meetingId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "MeetingSession" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('Presentation:sessionId', 'Takeaway:sessionId', 'Claim:sessionId', 'Commitment:sessionId', 'Participation:sessionId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "PresentedModel" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('Pillar:modelId', 'ModelInstitution:modelId', 'TransferabilityCondition:modelId', 'Presentation:modelId', 'Claim:modelId', 'EvidenceItem:modelId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Programme" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('ProgrammePartner:programmeId', 'Claim:programmeId', 'EvidenceItem:programmeId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Claim" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('EvidenceItem:claimId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Commitment" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('Assessment:commitmentId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Organization" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('ModelInstitution:organizationId', 'ProgrammePartner:organizationId', 'Attribution:organizationId', 'Participation:organizationId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Person" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('Attribution:personId', 'Participation:personId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Source" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('Citation:sourceId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Topic" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('TopicAssignment:topicId');

-- 3. Names, once a statement, and only those that changed: where a record is only closed or opened, its names move, with the keys that they
-- have. So the keys are no generated columns any more, which would be made anew at every move. How names look and sound alike is asked of
-- what a person could enter twice, and of no statement.
ALTER TABLE search."Name" ALTER COLUMN "sounds" DROP EXPRESSION, ALTER COLUMN "alike" DROP EXPRESSION, ALTER COLUMN "joined" DROP EXPRESSION;

CREATE FUNCTION search.side(visibility "Visibility", embargo timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN visibility <> 'public' THEN 'team' WHEN embargo IS NULL THEN 'open' ELSE 'embargoed' END
$$;
-- The keys of a name: how it is read, how it sounds, and, of what could be entered twice, under which forms two of them may be one.
CREATE FUNCTION search.keys_of(noun text, name text, OUT key text, OUT sounds text, OUT alike text, OUT joined text) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  telling text;
  heard text;
BEGIN
  key := search.name_key(left(name, 300));
  telling := search.telling(key);
  heard := search.sounds(telling);
  sounds := ' ' || heard || ' ';
  IF noun IN ('organization', 'person', 'source', 'topic', 'series', 'model', 'programme', 'meeting') THEN
    IF telling LIKE '% %' THEN
      alike := search.sorted(CASE WHEN length(replace(heard, ' ', '')) > 4 THEN heard ELSE telling END);
    END IF;
    joined := search.joined_key(key);
  END IF;
  key := ' ' || key;
END
$$;
CREATE FUNCTION search.put(noun text, record_id uuid, origin uuid, name text, other boolean, visibility "Visibility", embargo timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search."Name" ("side", "noun", "recordId", "origin", "name", "key", "other", "visibility", "embargoUntil", "sounds", "alike", "joined")
  SELECT search.side(visibility, embargo), noun, record_id, origin, left(name, 300), k.key, other, visibility, embargo, k.sounds, k.alike, k.joined
  FROM search.keys_of(noun, name) k WHERE k.key <> ' '
$$;
CREATE OR REPLACE FUNCTION search.put_name(noun text, record_id uuid, origin uuid, name text, other boolean, own jsonb) RETURNS void LANGUAGE sql AS $$
  SELECT search.put(noun, record_id, origin, name, other, (own ->> 'effectiveVisibility')::"Visibility", (own ->> 'effectiveEmbargoUntil')::timestamptz)
$$;

CREATE FUNCTION search.columns_of(own jsonb, columns text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_agg(own ->> c) FROM unnest(columns) c
$$;
-- Moves the names of rows that were closed or opened to the same side.
CREATE FUNCTION search.move_names(ids uuid[], to_visibility "Visibility", to_embargo timestamptz) RETURNS void LANGUAGE sql AS $$
  UPDATE search."Name" SET "side" = search.side(to_visibility, to_embargo), "visibility" = to_visibility, "embargoUntil" = to_embargo
  WHERE "origin" = ANY(ids) AND ("visibility", "embargoUntil") IS DISTINCT FROM (to_visibility, to_embargo)
$$;

-- Arguments: the noun, then the columns that hold names, the one by which people call it first. A presentation is called by its model.
DROP FUNCTION search.keep_names() CASCADE;
CREATE FUNCTION search.keep_names() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  columns text[] := TG_ARGV[1:];
  renamed uuid[];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- EXCEPT and no join: see pass_effective_columns_on.
    SELECT array_agg(w."id") INTO renamed FROM (
      (SELECT w."id", search.columns_of(to_jsonb(w), columns) FROM written w EXCEPT SELECT f."id", search.columns_of(to_jsonb(f), columns) FROM former f)
      UNION SELECT w."id", NULL FROM written w
      WHERE NOT EXISTS (SELECT FROM search."Name" n WHERE n."origin" = w."id" AND n."noun" || '' = TG_ARGV[0])) w;
    PERFORM search.move_names(array_agg(w."id"), w."effectiveVisibility", w."effectiveEmbargoUntil") FROM (
      SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM written
      EXCEPT SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM former) w
    GROUP BY w."effectiveVisibility", w."effectiveEmbargoUntil";
    IF renamed IS NULL THEN
      RETURN NULL;
    END IF;
    DELETE FROM search."Name" WHERE "origin" = ANY(renamed) AND "noun" || '' = TG_ARGV[0];
  ELSE
    SELECT array_agg("id") INTO renamed FROM written;
  END IF;
  PERFORM search.put(TG_ARGV[0], w."id", w."id",
    CASE WHEN TG_ARGV[0] = 'presentation' THEN (SELECT m."name" FROM "PresentedModel" m WHERE m."id" = (to_jsonb(w) ->> 'modelId')::uuid) ELSE to_jsonb(w) ->> c.name END,
    c.place > 1, w."effectiveVisibility", w."effectiveEmbargoUntil")
  FROM written w CROSS JOIN unnest(columns) WITH ORDINALITY AS c(name, place)
  WHERE w."id" = ANY(renamed) AND to_jsonb(w) ->> c.name IS NOT NULL;
  RETURN NULL;
END
$$;
CREATE FUNCTION search.drop_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search."Name" n USING dropped d WHERE n."origin" = d."id";
  RETURN NULL;
END
$$;
DROP FUNCTION search.keep_alias() CASCADE;
CREATE FUNCTION search.keep_alias() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  renamed uuid[];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT array_agg(w."id") INTO renamed FROM (
      (SELECT "id", "name", "noun", "recordId" FROM written EXCEPT SELECT "id", "name", "noun", "recordId" FROM former)
      UNION SELECT w."id", NULL, NULL, NULL FROM written w WHERE NOT EXISTS (SELECT FROM search."Name" n WHERE n."origin" = w."id")) w;
    PERFORM search.move_names(array_agg(w."id"), w."effectiveVisibility", w."effectiveEmbargoUntil") FROM (
      SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM written
      EXCEPT SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM former) w
    GROUP BY w."effectiveVisibility", w."effectiveEmbargoUntil";
    DELETE FROM search."Name" WHERE "origin" = ANY(renamed);
  ELSE
    SELECT array_agg("id") INTO renamed FROM written;
  END IF;
  PERFORM search.put(w."noun", w."recordId", w."id", w."name", true, w."effectiveVisibility", w."effectiveEmbargoUntil") FROM written w WHERE w."id" = ANY(renamed);
  RETURN NULL;
END
$$;
CREATE TRIGGER keep_new_names AFTER INSERT ON "Meeting" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('meeting', 'title', 'documentSymbol');
CREATE TRIGGER keep_names AFTER UPDATE ON "Meeting" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('meeting', 'title', 'documentSymbol');
CREATE TRIGGER drop_names AFTER DELETE ON "Meeting" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "MeetingSession" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('session', 'title');
CREATE TRIGGER keep_names AFTER UPDATE ON "MeetingSession" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('session', 'title');
CREATE TRIGGER drop_names AFTER DELETE ON "MeetingSession" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "PresentedModel" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('model', 'name');
CREATE TRIGGER keep_names AFTER UPDATE ON "PresentedModel" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('model', 'name');
CREATE TRIGGER drop_names AFTER DELETE ON "PresentedModel" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "Pillar" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('pillar', 'name');
CREATE TRIGGER keep_names AFTER UPDATE ON "Pillar" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('pillar', 'name');
CREATE TRIGGER drop_names AFTER DELETE ON "Pillar" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "TransferabilityCondition" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('condition', 'text');
CREATE TRIGGER keep_names AFTER UPDATE ON "TransferabilityCondition" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('condition', 'text');
CREATE TRIGGER drop_names AFTER DELETE ON "TransferabilityCondition" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "Programme" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('programme', 'name');
CREATE TRIGGER keep_names AFTER UPDATE ON "Programme" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('programme', 'name');
CREATE TRIGGER drop_names AFTER DELETE ON "Programme" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "Presentation" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('presentation', 'modelId');
CREATE TRIGGER keep_names AFTER UPDATE ON "Presentation" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('presentation', 'modelId');
CREATE TRIGGER drop_names AFTER DELETE ON "Presentation" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "Takeaway" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('takeaway', 'headline');
CREATE TRIGGER keep_names AFTER UPDATE ON "Takeaway" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('takeaway', 'headline');
CREATE TRIGGER drop_names AFTER DELETE ON "Takeaway" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "Claim" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('claim', 'text');
CREATE TRIGGER keep_names AFTER UPDATE ON "Claim" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('claim', 'text');
CREATE TRIGGER drop_names AFTER DELETE ON "Claim" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "EvidenceItem" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('evidence', 'title');
CREATE TRIGGER keep_names AFTER UPDATE ON "EvidenceItem" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('evidence', 'title');
CREATE TRIGGER drop_names AFTER DELETE ON "EvidenceItem" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "Commitment" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('commitment', 'deliverable');
CREATE TRIGGER keep_names AFTER UPDATE ON "Commitment" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('commitment', 'deliverable');
CREATE TRIGGER drop_names AFTER DELETE ON "Commitment" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "Source" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('source', 'title', 'symbol', 'publisher');
CREATE TRIGGER keep_names AFTER UPDATE ON "Source" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('source', 'title', 'symbol', 'publisher');
CREATE TRIGGER drop_names AFTER DELETE ON "Source" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "Organization" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('organization', 'name', 'acronym');
CREATE TRIGGER keep_names AFTER UPDATE ON "Organization" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('organization', 'name', 'acronym');
CREATE TRIGGER drop_names AFTER DELETE ON "Organization" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "Person" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('person', 'name');
CREATE TRIGGER keep_names AFTER UPDATE ON "Person" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('person', 'name');
CREATE TRIGGER drop_names AFTER DELETE ON "Person" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "MeetingSeries" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('series', 'name');
CREATE TRIGGER keep_names AFTER UPDATE ON "MeetingSeries" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('series', 'name');
CREATE TRIGGER drop_names AFTER DELETE ON "MeetingSeries" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "Topic" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('topic', 'name');
CREATE TRIGGER keep_names AFTER UPDATE ON "Topic" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_names('topic', 'name');
CREATE TRIGGER drop_names AFTER DELETE ON "Topic" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();
CREATE TRIGGER keep_new_names AFTER INSERT ON "Alias" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_alias();
CREATE TRIGGER keep_names AFTER UPDATE ON "Alias" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_alias();
CREATE TRIGGER drop_names AFTER DELETE ON "Alias" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_names();

-- A meeting's place moves with its names; it is written anew only where what it says has changed.
CREATE OR REPLACE FUNCTION search.keep_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD."city", OLD."venue", OLD."startOn", OLD."title") IS NOT DISTINCT FROM (NEW."city", NEW."venue", NEW."startOn", NEW."title") AND (
    coalesce(NEW."city", NEW."venue", NEW."startOn") IS NULL
    OR EXISTS (SELECT FROM search."Name" WHERE "origin" = NEW."id" AND "noun" || '' = 'place')
  ) THEN
    RETURN NULL;
  END IF;
  DELETE FROM search."Name" WHERE "origin" = coalesce(NEW."id", OLD."id") AND "noun" || '' = 'place';
  IF TG_OP <> 'DELETE' THEN
    PERFORM search.put_place(to_jsonb(NEW));
  END IF;
  RETURN NULL;
END
$$;

-- A server that knows other letters makes other keys: all of them.
CREATE OR REPLACE FUNCTION search.renew_keys() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  by_key regclass;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('search.renew_keys'));
  IF obj_description('search.name_key(text)'::regprocedure, 'pg_proc') = search.letters() THEN
    RETURN false;
  END IF;
  UPDATE search."Name" n SET "key" = k.key, "sounds" = k.sounds, "alike" = k.alike, "joined" = k.joined
  FROM search."Name" old CROSS JOIN LATERAL search.keys_of(old."noun", old."name") k
  WHERE old."origin" = n."origin" AND old."noun" = n."noun" AND old."name" = n."name" AND old."side" = n."side" AND n."key" <> k.key;
  FOR by_key IN SELECT indexrelid FROM pg_index WHERE pg_get_indexdef(indexrelid) LIKE '%search.sort_key(%' LOOP
    EXECUTE format('REINDEX INDEX %s', by_key);
  END LOOP;
  EXECUTE format('COMMENT ON FUNCTION search.name_key(text) IS %L', search.letters());
  RETURN true;
END
$$;
-- New entries of the trigram indexes wait in a short list and go in together, which costs a fraction of one after the other; a search looks
-- through the list too.
DO $$
DECLARE
  part regclass;
BEGIN
  FOR part IN SELECT i.indexrelid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
    WHERE a.amname = 'gin' AND c.relkind = 'i' AND c.relnamespace = 'search'::regnamespace
  LOOP
    EXECUTE format('ALTER INDEX %s SET (fastupdate = on, gin_pending_list_limit = 256)', part);
  END LOOP;
END
$$;
UPDATE search."Name" SET "alike" = NULL, "joined" = NULL
WHERE "noun" NOT IN ('organization', 'person', 'source', 'topic', 'series', 'model', 'programme', 'meeting');
