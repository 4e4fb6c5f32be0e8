-- What remains in public of a passage whose source was withdrawn there: that it was one, and which tombstone tells of it. The
-- citation itself stays behind the wall with its quote. A view reads with its owner's rights, past the wall, so this one asks for
-- itself whether the public reads the statement; it starts from tombstones, which only sources leave that the public could read.
CREATE VIEW "WithdrawnCitation" WITH (security_barrier) AS
SELECT c."id", s."id" AS "subjectId", c."sourceId", t."withdrawnAt", c."position"
FROM "Tombstone" t
JOIN "Citation" c ON c."sourceId" = t."recordId"
CROSS JOIN LATERAL (
  SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "Meeting" WHERE "id" = c."meetingId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "MeetingSession" WHERE "id" = c."sessionId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "ParticipantCount" WHERE "id" = c."participantCountId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "PresentedModel" WHERE "id" = c."modelId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "Pillar" WHERE "id" = c."pillarId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "ModelInstitution" WHERE "id" = c."institutionId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "TransferabilityCondition" WHERE "id" = c."conditionId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "Programme" WHERE "id" = c."programmeId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "Presentation" WHERE "id" = c."presentationId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "Takeaway" WHERE "id" = c."takeawayId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "Claim" WHERE "id" = c."claimId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "EvidenceItem" WHERE "id" = c."evidenceItemId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "Commitment" WHERE "id" = c."commitmentId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "Assessment" WHERE "id" = c."assessmentId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "Organization" WHERE "id" = c."organizationId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "Person" WHERE "id" = c."personId"
  UNION ALL SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM "Participation" WHERE "id" = c."participationId"
    AND ("effectiveRule" = 'on_the_record' OR ("role" IN ('organiser', 'co_organiser', 'host') AND "personId" IS NULL))
) s
WHERE t."noun" = 'source' AND s."effectiveVisibility" = 'public'
  AND (s."effectiveEmbargoUntil" IS NULL OR s."effectiveEmbargoUntil" <= now());

GRANT SELECT ON "WithdrawnCitation" TO plenary_public;
