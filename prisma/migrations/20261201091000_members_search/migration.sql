-- Members search what they may read, too: drafts, what is for the team, what was withdrawn (decision 0072).

-- Everything, and what of it is for editors alone: the record, or the statement at which a quote stands.
CREATE VIEW search."MemberText" AS
  SELECT t.*, r."effectiveVisibility" = 'restricted' OR (t."origin" <> t."recordId" AND EXISTS (
    SELECT FROM "Citation" c WHERE c."id" = t."origin" AND c."effectiveVisibility" = 'restricted')) AS "restricted"
  FROM search."Text" t JOIN "Record" r ON r."id" = t."recordId";

-- The language of a text (BCP 47), as it is told by script and smallest words.
CREATE FUNCTION search.tag_of(language text, said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language WHEN 'english' THEN 'en' WHEN 'french' THEN 'fr' WHEN 'spanish' THEN 'es' WHEN 'russian' THEN 'ru' WHEN 'arabic' THEN 'ar'
    ELSE CASE WHEN said ~ '[\u3040-\u30ff]' THEN 'ja' ELSE 'zh' END END
$$;
CREATE OR REPLACE FUNCTION search.open_languages(origins uuid[]) RETURNS TABLE (origin uuid, tag text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t."origin", search.tag_of(t."language", t."text") FROM search."OpenText" t WHERE t."origin" = ANY (origins)
$$;
