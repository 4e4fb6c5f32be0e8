-- A source is found by what was quoted from it, too (decision 0072).

-- What anybody may read at this moment. A quote stands at a statement: it is open where that is, and where the source may be told beside it.
CREATE OR REPLACE VIEW search."OpenText" AS
  SELECT t.* FROM search."Text" t JOIN "Record" r ON r."id" = t."recordId"
  WHERE r."effectiveVisibility" = 'public' AND (r."effectiveEmbargoUntil" IS NULL OR r."effectiveEmbargoUntil" <= now())
    AND (t."origin" = t."recordId" OR NOT EXISTS (
      SELECT FROM "Citation" c WHERE c."id" = t."origin"
        AND (c."effectiveVisibility" <> 'public' OR c."effectiveEmbargoUntil" > now() OR c."withheld")));

CREATE TRIGGER drop_texts AFTER DELETE ON "Citation" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_texts();
CREATE OR REPLACE FUNCTION search.drop_truncated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search."Text" t WHERE t."origin" <> t."recordId"
    AND NOT EXISTS (SELECT FROM "Alias" a WHERE a."id" = t."origin") AND NOT EXISTS (SELECT FROM "ParticipantCount" p WHERE p."id" = t."origin")
    AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."id" = t."origin");
  RETURN NULL;
END
$$;
CREATE TRIGGER drop_truncated AFTER TRUNCATE ON "Citation" FOR EACH STATEMENT EXECUTE FUNCTION search.drop_truncated();

SELECT search.keep_texts_of('Citation', 'source', 'sourceId', '{"",quote}');
