-- A meeting of ten thousand takeaways moved ten thousand names from one part of search."Name" to another whenever it was closed or opened,
-- each into two indexes of trigrams. The public looks nothing up by the headline of a takeaway: names of pieces stay with the team, and all
-- that is noted of their visibility is whether they are restricted.

-- 1. Where a name stands, and what is noted of who may read it.
CREATE FUNCTION search.is_piece(noun text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT noun IN ('session', 'takeaway', 'claim', 'commitment', 'presentation', 'pillar', 'condition', 'evidence')
$$;
CREATE FUNCTION search.place_of(piece boolean, visibility "Visibility", embargo timestamptz, OUT side text, OUT v "Visibility", OUT e timestamptz)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN piece OR visibility <> 'public' THEN 'team' WHEN embargo IS NULL THEN 'open' ELSE 'embargoed' END,
    CASE WHEN piece THEN greatest(visibility, 'team') ELSE visibility END,
    CASE WHEN NOT piece THEN embargo END
$$;

CREATE OR REPLACE FUNCTION search.put(noun text, record_id uuid, origin uuid, name text, other boolean, visibility "Visibility", embargo timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search."Name" ("side", "noun", "recordId", "origin", "name", "key", "other", "visibility", "embargoUntil", "sounds", "alike", "joined")
  SELECT p.side, noun, record_id, origin, left(name, 300), k.key, other, p.v, p.e, k.sounds, k.alike, k.joined
  FROM search.keys_of(noun, name) k CROSS JOIN search.place_of(search.is_piece(noun), visibility, embargo) p WHERE k.key <> ' '
$$;

CREATE OR REPLACE FUNCTION search.move_names(ids uuid[], to_visibility "Visibility", to_embargo timestamptz) RETURNS void LANGUAGE sql AS $$
  UPDATE search."Name" n SET "side" = p.side, "visibility" = p.v, "embargoUntil" = p.e
  FROM unnest(ARRAY[false, true]) piece CROSS JOIN LATERAL search.place_of(piece, to_visibility, to_embargo) p
  WHERE n."origin" = ANY(ids) AND search.is_piece(n."noun") = piece AND (n."visibility", n."embargoUntil") IS DISTINCT FROM (p.v, p.e)
$$;
DROP FUNCTION search.side(visibility "Visibility", embargo timestamptz);

-- 2. All names of a statement are written by one statement, which names the columns: no row becomes JSON.
CREATE OR REPLACE FUNCTION search.keep_names() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  columns text[] := TG_ARGV[1:];
  listed text := (SELECT string_agg(format('%I', c), ', ') FROM unnest(columns) c);
  renamed uuid[];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- EXCEPT and no join: see pass_effective_columns_on.
    EXECUTE format('SELECT array_agg("id") FROM ((SELECT "id", %1$s FROM written EXCEPT SELECT "id", %1$s FROM former) UNION SELECT w."id", %2$s FROM written w
      WHERE NOT EXISTS (SELECT FROM search."Name" n WHERE n."origin" = w."id" AND n."noun" || '''' = $1)) w',
      listed, (SELECT string_agg('NULL', ', ') FROM unnest(columns))) USING TG_ARGV[0] INTO renamed;
    PERFORM search.move_names(array_agg(w."id"), w."effectiveVisibility", w."effectiveEmbargoUntil") FROM (
      SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM written
      EXCEPT SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil" FROM former) w
    GROUP BY w."effectiveVisibility", w."effectiveEmbargoUntil";
    IF renamed IS NULL THEN
      RETURN NULL;
    END IF;
    DELETE FROM search."Name" WHERE "origin" = ANY(renamed) AND "noun" || '' = TG_ARGV[0];
  END IF;
  EXECUTE format('INSERT INTO search."Name" ("side", "noun", "recordId", "origin", "name", "key", "other", "visibility", "embargoUntil", "sounds", "alike", "joined")
    SELECT p.side, $1, w."id", w."id", left(c.said, 300), k.key, c.place > 1, p.v, p.e, k.sounds, k.alike, k.joined
    FROM written w CROSS JOIN LATERAL (VALUES %s) c(said, place) CROSS JOIN LATERAL search.keys_of($1, c.said) k
    CROSS JOIN LATERAL search.place_of(search.is_piece($1), w."effectiveVisibility", w."effectiveEmbargoUntil") p
    WHERE ($2 IS NULL OR w."id" = ANY($2)) AND c.said IS NOT NULL AND k.key <> '' ''',
    (SELECT string_agg(format(CASE TG_ARGV[0] WHEN 'presentation' THEN '((SELECT m."name" FROM "PresentedModel" m WHERE m."id" = w.%I), %s)' ELSE '(w.%I, %s)' END, c, place), ', ')
     FROM unnest(columns) WITH ORDINALITY AS given(c, place))) USING TG_ARGV[0], renamed;
  RETURN NULL;
END
$$;

-- 3. The words that tell a name from others, word by word: one expression with forty alternatives cost twice as much.
CREATE OR REPLACE FUNCTION search.telling(key text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  word text;
  told text[] := '{}';
BEGIN
  FOREACH word IN ARRAY string_to_array(search.spelled(key), ' ') LOOP
    IF word <> ALL ('{"",the,of,for,and,on,in,to,a,an,de,du,des,la,le,les,et,en,al,el,und,der,die,das,von,van,bin,ben,ibn,mr,mrs,ms,dr,prof,sir,his,her,excellency,ambassador,minister}') THEN
      told := told || word;
    END IF;
  END LOOP;
  RETURN array_to_string(told, ' ');
END
$$;

-- 4. The names that are there.
UPDATE search."Name" n SET "side" = 'team', "visibility" = greatest(n."visibility", 'team'), "embargoUntil" = NULL
WHERE search.is_piece(n."noun") AND (n."side" <> 'team' OR n."embargoUntil" IS NOT NULL);
