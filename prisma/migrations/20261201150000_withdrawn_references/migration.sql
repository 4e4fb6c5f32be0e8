-- What remains in public of a reference to a record that was withdrawn there: which field of which record pointed to it, and which tombstone tells of
-- it, as for sources ("WithdrawnCitation", decision 0039). What stood beside the reference, such as a capacity, stays behind the wall.

-- Whether the public knows of a record: it reads it, or its tombstone. Of no record there is nothing to know.
CREATE FUNCTION is_told(record_id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT record_id IS NULL
    OR EXISTS (SELECT FROM "Record" WHERE "id" = record_id AND "effectiveVisibility" = 'public'
      AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()))
    OR EXISTS (SELECT FROM "Tombstone" WHERE "recordId" = record_id AND "closedAt" IS NULL AND NOT is_restricted(record_id))
$$;

-- A view reads past the wall, so this one asks for itself what the public reads: the record that points, who may be named, and whatever else the same
-- part points to. A part that also names a record which never was public was no part of the public page, and leaves nothing there.
CREATE VIEW "WithdrawnReference" WITH (security_barrier) AS
SELECT p."id", p."subjectId", p."field", p."role", t."noun", t."recordId", t."withdrawnAt", p."position"
FROM (
  SELECT "id", "recordId" AS "subjectId", 'attributions' AS "field", NULL::"ParticipationRole" AS "role", 0 AS "position", ARRAY["personId", "organizationId"] AS "targets"
    FROM "Attribution" WHERE "effectiveRule" = 'on_the_record'
  UNION ALL SELECT "id", "meetingId", 'participations', "role", "position", ARRAY["personId", "organizationId", "sessionId"]
    FROM "Participation" WHERE "effectiveRule" = 'on_the_record' OR ("role" IN ('organiser', 'co_organiser', 'host') AND "personId" IS NULL)
  UNION ALL SELECT "id", "modelId", 'institutions', NULL, "position", ARRAY["organizationId"] FROM "ModelInstitution"
  UNION ALL SELECT "id", "programmeId", 'partners', NULL, "position", ARRAY["organizationId"] FROM "ProgrammePartner"
  UNION ALL SELECT "id", "recordId", 'topics', NULL, 0, ARRAY["topicId"] FROM "TopicAssignment"
  UNION ALL SELECT "id", "recordId", 'about', NULL, "position", ARRAY["modelId", "programmeId", "organizationId"] FROM "SaidAbout"
  UNION ALL SELECT "id", "id", 'series', NULL, 0, ARRAY["seriesId"] FROM "Meeting"
  UNION ALL SELECT "id", "id", 'followUpOf', NULL, 0, ARRAY["followUpOfId"] FROM "Meeting"
  UNION ALL SELECT "id", "id", 'model', NULL, 0, ARRAY["modelId"] FROM "Programme"
  UNION ALL SELECT "id", "id", 'leadOrganization', NULL, 0, ARRAY["leadOrganizationId"] FROM "Programme"
  UNION ALL SELECT "id", "id", 'evaluator', NULL, 0, ARRAY["evaluatorId"] FROM "EvidenceItem"
  UNION ALL SELECT "id", "id", 'parent', NULL, 0, ARRAY["parentId"] FROM "Organization"
  UNION ALL SELECT "id", "id", 'organization', NULL, 0, ARRAY["organizationId"] FROM "Person"
  UNION ALL SELECT "id", "id", 'broader', NULL, 0, ARRAY["broaderId"] FROM "Topic"
) p
CROSS JOIN LATERAL unnest(p."targets") target("id")
JOIN "Tombstone" t ON t."recordId" = target."id" AND t."closedAt" IS NULL
JOIN "Record" r ON r."id" = p."subjectId" AND r."effectiveVisibility" = 'public' AND (r."effectiveEmbargoUntil" IS NULL OR r."effectiveEmbargoUntil" <= now())
WHERE (SELECT bool_and(is_told(o)) FROM unnest(p."targets") o);

GRANT SELECT ON "WithdrawnReference" TO plenary_public;
