-- AlterTable
ALTER TABLE "Tombstone" ADD COLUMN     "closedAt" TIMESTAMPTZ(3);

-- A record that was withdrawn and then restricted, by itself or with what it is part of, leaves no title and no reason in public, and neither does
-- one whose note an editor has closed. What a policy may ask of a row that the wall hides, it asks by its owner's rights.
CREATE FUNCTION is_restricted(record_id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT "effectiveVisibility" = 'restricted' FROM "Record" WHERE "id" = record_id), true)
$$;
DROP POLICY public_read ON "Tombstone";
CREATE POLICY public_read ON "Tombstone" FOR SELECT TO plenary_public USING ("closedAt" IS NULL AND NOT is_restricted("recordId"));

-- The same for the passages of a withdrawn source: a view reads past the wall.
CREATE OR REPLACE VIEW "WithdrawnCitation" WITH (security_barrier) AS
SELECT c."id", c."recordId" AS "subjectId", c."sourceId", t."withdrawnAt", c."position"
FROM "Tombstone" t
JOIN "Citation" c ON c."sourceId" = t."recordId"
JOIN "Record" r ON r."id" = c."recordId"
WHERE t."noun" = 'source' AND NOT c."withheld" AND t."closedAt" IS NULL AND NOT is_restricted(t."recordId") AND r."effectiveVisibility" = 'public'
  AND (r."effectiveEmbargoUntil" IS NULL OR r."effectiveEmbargoUntil" <= now())
  AND (r."noun" <> 'participation' OR r."effectiveRule" = 'on_the_record' OR EXISTS (
    SELECT FROM "Participation" p WHERE p."id" = r."id" AND p."role" IN ('organiser', 'co_organiser', 'host') AND p."personId" IS NULL));
