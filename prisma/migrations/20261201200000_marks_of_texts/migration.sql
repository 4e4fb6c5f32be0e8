-- Words that very many texts have: marks of each text by which a sample of them is found, and those first that say most of a word (decision 0086).

-- 1. Marks of a text: its noun (#), its language (@), the samples that its record is in (of every 2nd, 4th … 4096th: %), and its words with the step of
-- their weight (^1 to ^5, each with those below it). A word weighs as ts_rank has it: in the title five times as much as below it, each further time
-- less, and less in a long text. All of it is told from the text alone, so it is right as long as the text stands.
CREATE FUNCTION search.marks_of(noun text, record_id uuid, words tsvector) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  -- 1 + 1/4 + 1/9 and so on: what a word weighs that stands so many times.
  sums constant real[] := '{1,1.25,1.361,1.4236,1.4636,1.4914,1.5118,1.5274,1.5398}';
  hash constant int := hashtext(record_id::text);
  marks text[] := ARRAY['#' || noun];
  least real;
BEGIN
  FOR step IN 1..12 LOOP
    EXIT WHEN hash & ((1 << step) - 1) <> 0;
    marks := marks || ('%' || (1 << step));
  END LOOP;
  SELECT 1.645 * (1 + ln(sum(cardinality(u.weights)))) INTO least FROM unnest(words) u;
  RETURN array_to_tsvector(marks || ARRAY(
    SELECT CASE s.step WHEN 0 THEN w.lexeme ELSE '^' || s.step || w.lexeme END
    FROM (
      SELECT u.lexeme, (CASE u.weights[1] WHEN 'A' THEN 0.8 * sums[least(9, cardinality(array_positions(u.weights, 'A')))] ELSE 0 END + 0.2 * sums[least(9, cardinality(u.weights))]) / least AS weight
      FROM unnest(words) u WHERE u.weights[1] = 'A' OR u.weights[1] = 'D' OR least < 6.2) w
    CROSS JOIN LATERAL unnest(CASE WHEN left(w.lexeme, 1) = '@' THEN '{0}'::int[] WHEN w.weight >= 0.25 THEN '{1,2,3,4,5}' WHEN w.weight >= 0.2 THEN '{1,2,3,4}' WHEN w.weight >= 0.17 THEN '{1,2,3}'
      WHEN w.weight >= 0.14 THEN '{1,2}' WHEN w.weight >= 0.05 THEN '{1}' END) s(step)));
END
$$;

-- 2. Kept beside the words, by the database itself, and found by one index with them.
DROP INDEX search."Text_words";
ALTER TABLE search."Text" ADD COLUMN "marks" tsvector NOT NULL GENERATED ALWAYS AS (search.marks_of("noun", "recordId", "words")) STORED;
CREATE INDEX "Text_words" ON search."Text" USING gin ("words", "marks") WITH (gin_pending_list_limit = 256);
CREATE OR REPLACE FUNCTION search.text_of(noun text, record_id uuid, origin uuid, tag text, title text, more text, aside text) RETURNS SETOF search."Text" LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  called text := search.folded(coalesce(title, ''));
  told text := search.folded(concat_ws(' ', left(regexp_replace(more, '\]\([^)\s]*\)', '] ', 'g'), 20000), aside));
  language regconfig;
BEGIN
  IF called = '' AND told = '' THEN
    RETURN;
  END IF;
  language := search.language_of(tag, called || ' ' || told);
  RETURN QUERY SELECT origin, record_id, noun, language::text, concat_ws(E'\n\n', nullif(title, ''), nullif(more, '')),
    setweight(search.words_of(language, called), 'A') || setweight(search.words_of(language, told), 'C') || format('''@%s'':1D', language)::tsvector, NULL::tsvector;
END
$$;

-- 3. The same question without the languages of its stems: the index is asked for this, as nearly every text has one of few languages, and the texts
-- that it brings are asked for the question itself. Where something must not be there, the question stays as it is.
CREATE FUNCTION search.wider(asked tsquery) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE WHEN asked::text LIKE '%!%' THEN asked ELSE regexp_replace(asked::text, ' & ''@[a-z]+''', '', 'g')::tsquery END
$$;

-- 4. What has all that is asked and these marks, for anybody and for members.
CREATE OR REPLACE VIEW search."OpenText" AS
  SELECT t.* FROM search."Text" t JOIN "Record" r ON r."id" = t."recordId"
  WHERE r."effectiveVisibility" = 'public' AND (r."effectiveEmbargoUntil" IS NULL OR r."effectiveEmbargoUntil" <= now())
    AND (t."origin" = t."recordId" OR NOT EXISTS (
      SELECT FROM "Citation" c WHERE c."id" = t."origin"
        AND (c."effectiveVisibility" <> 'public' OR c."effectiveEmbargoUntil" > now() OR c."withheld")));
DROP VIEW search."MemberText";
CREATE VIEW search."MemberText" AS
  SELECT t.*, r."effectiveVisibility" = 'restricted' OR (t."origin" <> t."recordId" AND EXISTS (
    SELECT FROM "Citation" c WHERE c."id" = t."origin" AND c."effectiveVisibility" = 'restricted')) AS "restricted"
  FROM search."Text" t JOIN "Record" r ON r."id" = t."recordId";
CREATE OR REPLACE FUNCTION search.open_texts(asked tsquery, most int) RETURNS TABLE (id uuid, noun text, rank real, origin uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin"
  FROM search."OpenText" t WHERE t."words" @@ search.wider(asked) AND (t."words" @@ asked) IS TRUE
  LIMIT most
$$;
CREATE FUNCTION search.open_marked(asked tsquery, marked tsquery, most int) RETURNS TABLE (id uuid, noun text, rank real, origin uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin"
  FROM search."OpenText" t WHERE t."words" @@ search.wider(asked) AND (t."words" @@ asked) IS TRUE AND t."marks" @@ marked
  LIMIT most
$$;
-- The same by the marks alone, where these say that all of it is there.
CREATE FUNCTION search.open_weighty(asked tsquery, marked tsquery, most int) RETURNS TABLE (id uuid, noun text, rank real, origin uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin"
  FROM search."OpenText" t WHERE t."marks" @@ marked AND (t."words" @@ asked) IS TRUE
  LIMIT most
$$;
-- The latest that have all that is asked: from one meeting to the one before it, and from one document to the one before it, until there are enough, or
-- so many texts were looked at.
CREATE FUNCTION search.open_latest(asked tsquery, marked tsquery, most int) RETURNS TABLE (id uuid, noun text, rank real, origin uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  (SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin"
   FROM (SELECT t.* FROM (SELECT m."id" FROM "Meeting" m WHERE m."startOn" IS NOT NULL ORDER BY coalesce(m."startOn", '') COLLATE "C" DESC, m."id" DESC) m
   CROSS JOIN LATERAL (
     SELECT t.* FROM "Record" r JOIN search."OpenText" t ON t."recordId" = r."id" WHERE r."meetingId" = m."id"
     UNION ALL SELECT t.* FROM search."OpenText" t WHERE t."recordId" = m."id") t
   LIMIT 40000) t WHERE t."words" @@ asked AND t."marks" @@ marked LIMIT most)
  UNION ALL
  (SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin"
   FROM (SELECT t.* FROM (SELECT s."id" FROM "Source" s WHERE s."issuedOn" IS NOT NULL ORDER BY coalesce(s."issuedOn", '') COLLATE "C" DESC, s."id" DESC) s
   CROSS JOIN LATERAL (SELECT t.* FROM search."OpenText" t WHERE t."recordId" = s."id") t
   LIMIT 40000) t WHERE t."words" @@ asked AND t."marks" @@ marked LIMIT most)
  UNION ALL
  (SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin"
   FROM (SELECT t.* FROM (SELECT e."id" FROM "EvidenceItem" e WHERE e."issuedOn" IS NOT NULL ORDER BY coalesce(e."issuedOn", '') COLLATE "C" DESC, e."id" DESC) e
   CROSS JOIN LATERAL (SELECT t.* FROM search."OpenText" t WHERE t."recordId" = e."id") t
   LIMIT 40000) t WHERE t."words" @@ asked AND t."marks" @@ marked LIMIT most)
$$;
REVOKE ALL ON FUNCTION search.open_marked(tsquery, tsquery, int), search.open_weighty(tsquery, tsquery, int), search.open_latest(tsquery, tsquery, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search.open_marked(tsquery, tsquery, int), search.open_weighty(tsquery, tsquery, int), search.open_latest(tsquery, tsquery, int) TO plenary_public;

-- The marks of a text in which each word that is asked for weighs so much; a phrase is as heavy as its words.
CREATE FUNCTION search.weighty(asked tsquery, step int) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT replace(regexp_replace(regexp_replace(asked::text, '<(?:-|\d+)>', '&', 'g'), '''((?:[^'']|'''')+)''', '''^' || step || '\1''', 'g'), '''^' || step || '@', '''@')::tsquery
$$;
