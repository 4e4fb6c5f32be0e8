-- Words and marks of a text in one key of its index (decision 0097). Asked for in two, PostgreSQL looked for the next text that has all words before it
-- looked whether that text is in the sample; asked for in one, it goes from one text of the rarest to the next.

-- 1. What is asked for, with each stem once: the languages that have it stand beside it, and a stem that is the word itself says nothing more.
CREATE OR REPLACE FUNCTION search.asked(said text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE
    WHEN f.key = '' THEN ''::tsquery
    WHEN f.key ~ ' ' THEN phraseto_tsquery('simple', f.key)
    WHEN f.key ~ '^[\u3400-\u9fff\U00020000-\U0002a6d6]$' THEN to_tsquery('simple', f.key || ':*')
    ELSE plainto_tsquery('simple', f.key) || coalesce((
      SELECT string_agg('(' || stem.query || ' & (' || stem.languages || '))', ' | ')::tsquery
      FROM (
        SELECT s.query, string_agg('''@' || s.language || '''', ' | ') AS languages
        FROM (SELECT l.language, plainto_tsquery(l.language::regconfig, f.key)::text AS query FROM unnest('{english,french,spanish,russian,arabic}'::text[]) l(language)) s
        WHERE s.query <> '' AND s.query <> plainto_tsquery('simple', f.key)::text GROUP BY s.query) stem), ''::tsquery) END
  FROM (SELECT btrim(search.folded(said)) AS key) f
$$;
CREATE OR REPLACE FUNCTION search.wider(asked tsquery) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE WHEN asked::text LIKE '%!%' THEN asked ELSE regexp_replace(asked::text, ' & (''@[a-z]+''|\( ''@[a-z]+''( \| ''@[a-z]+'')* \))', '', 'g')::tsquery END
$$;
CREATE OR REPLACE FUNCTION search.weighty(asked tsquery, step int) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT regexp_replace(regexp_replace(search.wider(asked)::text, '<(?:-|\d+)>', '&', 'g'), '''((?:[^'']|'''')+)''', '''^' || step || '\1''', 'g')::tsquery
$$;

-- 2. One index of all texts; one of every eighth record's and one of every 64th's, in which samples are found.
DROP INDEX search."Text_words";
CREATE INDEX "Text_words" ON search."Text" USING gin (("words" || "marks")) WITH (gin_pending_list_limit = 256);
CREATE INDEX "Text_sample_of_8" ON search."Text" USING gin (("words" || "marks")) WITH (gin_pending_list_limit = 256) WHERE "marks" @@ '%8'::tsquery;
CREATE INDEX "Text_sample_of_64" ON search."Text" USING gin (("words" || "marks")) WITH (gin_pending_list_limit = 256) WHERE "marks" @@ '%64'::tsquery;
ANALYZE search."Text";

-- 3. The same questions of them, for anybody and for members; what is found is told with its language, which so need not be looked for again.
CREATE OR REPLACE VIEW search."OpenText" AS
  SELECT t.*, t."words" || t."marks" AS "said" FROM search."Text" t JOIN "Record" r ON r."id" = t."recordId"
  WHERE r."effectiveVisibility" = 'public' AND (r."effectiveEmbargoUntil" IS NULL OR r."effectiveEmbargoUntil" <= now())
    AND (t."origin" = t."recordId" OR NOT EXISTS (
      SELECT FROM "Citation" c WHERE c."id" = t."origin"
        AND (c."effectiveVisibility" <> 'public' OR c."effectiveEmbargoUntil" > now() OR c."withheld")));
CREATE OR REPLACE VIEW search."MemberText" AS
  SELECT t.*, r."effectiveVisibility" = 'restricted' OR (t."origin" <> t."recordId" AND EXISTS (
    SELECT FROM "Citation" c WHERE c."id" = t."origin" AND c."effectiveVisibility" = 'restricted')) AS "restricted", t."words" || t."marks" AS "said"
  FROM search."Text" t JOIN "Record" r ON r."id" = t."recordId";
DROP FUNCTION search.open_texts(tsquery, int), search.open_marked(tsquery, tsquery, int), search.open_weighty(tsquery, tsquery, int), search.open_latest(tsquery, tsquery, int);
CREATE FUNCTION search.open_texts(asked tsquery, most int) RETURNS TABLE (id uuid, noun text, rank real, origin uuid, tag text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin", search.tag_of(t."language", t."text")
  FROM search."OpenText" t WHERE t."said" @@ search.wider(asked) AND (t."words" @@ asked) IS TRUE
  LIMIT most
$$;
CREATE FUNCTION search.open_marked(asked tsquery, marked tsquery, most int) RETURNS TABLE (id uuid, noun text, rank real, origin uuid, tag text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin", search.tag_of(t."language", t."text")
  FROM search."OpenText" t WHERE t."said" @@ (search.wider(asked) && marked) AND (t."words" @@ asked) IS TRUE
  LIMIT most
$$;
-- By the marks alone, where these say that all of it is there.
CREATE FUNCTION search.open_weighty(asked tsquery, marked tsquery, most int) RETURNS TABLE (id uuid, noun text, rank real, origin uuid, tag text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin", search.tag_of(t."language", t."text")
  FROM search."OpenText" t WHERE t."said" @@ marked AND (t."words" @@ asked) IS TRUE
  LIMIT most
$$;
-- Of one of so many records, which the marks say, too: each condition on them as its index has it.
CREATE FUNCTION search.open_sampled(asked tsquery, marked tsquery, rate int, most int) RETURNS TABLE (id uuid, noun text, rank real, origin uuid, tag text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s."recordId", s."noun", ts_rank('{0, 0.2, 0.4, 1}', s."words", asked, 1), s."origin", search.tag_of(s."language", s."text")
  FROM (
    SELECT t.* FROM search."OpenText" t WHERE rate >= 64 AND t."marks" @@ '%64'::tsquery AND t."said" @@ (search.wider(asked) && marked)
    UNION ALL SELECT t.* FROM search."OpenText" t WHERE rate >= 8 AND rate < 64 AND t."marks" @@ '%8'::tsquery AND t."said" @@ (search.wider(asked) && marked)
    UNION ALL SELECT t.* FROM search."OpenText" t WHERE rate < 8 AND t."said" @@ (search.wider(asked) && marked)) s
  WHERE (s."words" @@ asked) IS TRUE
  LIMIT most
$$;
CREATE FUNCTION search.open_latest(asked tsquery, marked tsquery, most int) RETURNS TABLE (id uuid, noun text, rank real, origin uuid, tag text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  (SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin", search.tag_of(t."language", t."text")
   FROM (SELECT t.* FROM (SELECT m."id" FROM "Meeting" m WHERE m."startOn" IS NOT NULL ORDER BY coalesce(m."startOn", '') COLLATE "C" DESC, m."id" DESC) m
   CROSS JOIN LATERAL (
     SELECT t.* FROM "Record" r JOIN search."OpenText" t ON t."recordId" = r."id" WHERE r."meetingId" = m."id"
     UNION ALL SELECT t.* FROM search."OpenText" t WHERE t."recordId" = m."id") t
   LIMIT 40000) t WHERE t."words" @@ asked AND (numnode(marked) = 0 OR t."marks" @@ marked) LIMIT most)
  UNION ALL
  (SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin", search.tag_of(t."language", t."text")
   FROM (SELECT t.* FROM (SELECT s."id" FROM "Source" s WHERE s."issuedOn" IS NOT NULL ORDER BY coalesce(s."issuedOn", '') COLLATE "C" DESC, s."id" DESC) s
   CROSS JOIN LATERAL (SELECT t.* FROM search."OpenText" t WHERE t."recordId" = s."id") t
   LIMIT 40000) t WHERE t."words" @@ asked AND (numnode(marked) = 0 OR t."marks" @@ marked) LIMIT most)
  UNION ALL
  (SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin", search.tag_of(t."language", t."text")
   FROM (SELECT t.* FROM (SELECT e."id" FROM "EvidenceItem" e WHERE e."issuedOn" IS NOT NULL ORDER BY coalesce(e."issuedOn", '') COLLATE "C" DESC, e."id" DESC) e
   CROSS JOIN LATERAL (SELECT t.* FROM search."OpenText" t WHERE t."recordId" = e."id") t
   LIMIT 40000) t WHERE t."words" @@ asked AND (numnode(marked) = 0 OR t."marks" @@ marked) LIMIT most)
$$;
REVOKE ALL ON FUNCTION search.open_texts(tsquery, int), search.open_marked(tsquery, tsquery, int), search.open_weighty(tsquery, tsquery, int), search.open_sampled(tsquery, tsquery, int, int),
  search.open_latest(tsquery, tsquery, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search.open_texts(tsquery, int), search.open_marked(tsquery, tsquery, int), search.open_weighty(tsquery, tsquery, int), search.open_sampled(tsquery, tsquery, int, int),
  search.open_latest(tsquery, tsquery, int) TO plenary_public;
