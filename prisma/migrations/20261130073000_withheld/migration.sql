-- What would name somebody whom a rule protects, and cannot be reworded, stays behind the wall: which source it is that a statement under a
-- rule rests on, and a former address of a meeting. The program lets through what names nobody (decision 0063); until it has looked, nothing
-- is told. What is there already is looked at with the next act on its meeting.
-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "withheld" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "SlugRedirect" ADD COLUMN     "withheld" BOOLEAN NOT NULL DEFAULT false;

-- No trigger has anything to do with it, and each would do it for every row.
ALTER TABLE "Citation" DISABLE TRIGGER USER;
UPDATE "Citation" SET "withheld" = true WHERE "effectiveRule" <> 'on_the_record';
ALTER TABLE "Citation" ENABLE TRIGGER USER;
ALTER TABLE "SlugRedirect" DISABLE TRIGGER USER;
UPDATE "SlugRedirect" SET "withheld" = true WHERE "effectiveRule" <> 'on_the_record';
ALTER TABLE "SlugRedirect" ENABLE TRIGGER USER;

-- After keep_effective_columns, which comes before it by its name: the rule is that of the row as it will stand.
CREATE FUNCTION withhold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."withheld" := NEW."effectiveRule" <> 'on_the_record';
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_withheld_of_new BEFORE INSERT ON "Citation" FOR EACH ROW
  WHEN (NEW."effectiveRule" <> 'on_the_record') EXECUTE FUNCTION withhold();
CREATE TRIGGER keep_withheld BEFORE UPDATE ON "Citation" FOR EACH ROW
  WHEN ((OLD."effectiveRule", OLD."sourceId", OLD."recordId") IS DISTINCT FROM (NEW."effectiveRule", NEW."sourceId", NEW."recordId")) EXECUTE FUNCTION withhold();
CREATE TRIGGER keep_withheld_of_new BEFORE INSERT ON "SlugRedirect" FOR EACH ROW
  WHEN (NEW."effectiveRule" <> 'on_the_record') EXECUTE FUNCTION withhold();
CREATE TRIGGER keep_withheld BEFORE UPDATE ON "SlugRedirect" FOR EACH ROW
  WHEN ((OLD."effectiveRule", OLD."slug", OLD."recordId") IS DISTINCT FROM (NEW."effectiveRule", NEW."slug", NEW."recordId")) EXECUTE FUNCTION withhold();

ALTER POLICY public_read ON "Citation" USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()) AND NOT "withheld");
ALTER POLICY public_read ON "SlugRedirect" USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()) AND NOT "withheld");
ALTER POLICY public_read_of_withdrawn ON "SlugRedirect" USING (NOT "withheld" AND EXISTS (SELECT FROM "Tombstone" t WHERE t."recordId" = "SlugRedirect"."recordId"));

-- What remains in public of a citation that is withheld: of what kind its source is, and when it was issued. A view reads with its owner's
-- rights, past the wall, so this one asks for itself what the public reads; the columns of the citation hold its statement's openness and its source's.
CREATE VIEW "WithheldCitation" WITH (security_barrier) AS
SELECT c."id", c."recordId" AS "subjectId", s."kind", s."issuedOn", c."position"
FROM "Citation" c
JOIN "Source" s ON s."id" = c."sourceId"
WHERE c."withheld" AND c."noun" <> 'participation' AND c."effectiveVisibility" = 'public'
  AND (c."effectiveEmbargoUntil" IS NULL OR c."effectiveEmbargoUntil" <= now());
GRANT SELECT ON "WithheldCitation" TO plenary_public;

-- As before, but for citations that are withheld: the tombstone of their source would tell which it was.
CREATE OR REPLACE VIEW "WithdrawnCitation" WITH (security_barrier) AS
SELECT c."id", c."recordId" AS "subjectId", c."sourceId", t."withdrawnAt", c."position"
FROM "Tombstone" t
JOIN "Citation" c ON c."sourceId" = t."recordId"
JOIN "Record" r ON r."id" = c."recordId"
WHERE t."noun" = 'source' AND NOT c."withheld" AND r."effectiveVisibility" = 'public'
  AND (r."effectiveEmbargoUntil" IS NULL OR r."effectiveEmbargoUntil" <= now())
  AND (r."noun" <> 'participation' OR r."effectiveRule" = 'on_the_record' OR EXISTS (
    SELECT FROM "Participation" p WHERE p."id" = r."id" AND p."role" IN ('organiser', 'co_organiser', 'host') AND p."personId" IS NULL));
