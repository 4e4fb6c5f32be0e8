-- What records say, searched by the word (decision 0072).

-- 0. Most texts are plain ASCII, where nothing has to be taken apart: a third of the time.
CREATE OR REPLACE FUNCTION search.name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE WHEN octet_length(name) = length(name) THEN btrim(regexp_replace(lower(name COLLATE "C"), '[^a-z0-9]+', ' ', 'g') COLLATE "und-x-icu")
  ELSE btrim(regexp_replace(
    translate(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0897-\u089f\u08ca-\u08e1\u08e3-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962-\u0963\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2-\u09e3\u09fe-\u0a03\u0a3c-\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a83\u0abc\u0abe-\u0acd\u0ae2-\u0ae3\u0afa-\u0b03\u0b3c\u0b3e-\u0b57\u0b62-\u0b63\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c\u0c3e-\u0c56\u0c62-\u0c63\u0c81-\u0c83\u0cbc\u0cbe-\u0cd6\u0ce2-\u0ce3\u0cf3-\u0d03\u0d3b-\u0d3c\u0d3e-\u0d4d\u0d57\u0d62-\u0d63\u0d81-\u0d83\u0dca-\u0ddf\u0df2-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f3f\u0f71-\u0f84\u0f86-\u0f87\u0f8d-\u0fbc\u0fc6\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u135d-\u135f\u1712-\u1715\u1732-\u1734\u1752-\u1753\u1772-\u1773\u17b4-\u17d3\u17dd\u180b-\u180d\u180f\u1885-\u1886\u18a9\u1920-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1b04\u1b34-\u1b44\u1b6b-\u1b73\u1b80-\u1b82\u1ba1-\u1bad\u1be6-\u1bf3\u1c24-\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce8\u1ced\u1cf4\u1cf7-\u1cf9\u1dc0-\u1dff\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f\u3099-\u309a\ua66f-\ua672\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua802\ua806\ua80b\ua823-\ua827\ua82c\ua880-\ua881\ua8b4-\ua8c5\ua8e0-\ua8f1\ua8ff\ua926-\ua92d\ua947-\ua953\ua980-\ua983\ua9b3-\ua9c0\ua9e5\uaa29-\uaa36\uaa43\uaa4c-\uaa4d\uaa7b-\uaa7d\uaab0\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1\uaaeb-\uaaef\uaaf5-\uaaf6\uabe3-\uabea\uabec-\uabed\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\U000101fd\U000102e0\U00010376-\U0001037a\U00010a01-\U00010a0f\U00010a38-\U00010a3f\U00010ae5-\U00010ae6\U00010d24-\U00010d27\U00010d69-\U00010d6d\U00010eab-\U00010eac\U00010efa-\U00010eff\U00010f46-\U00010f50\U00010f82-\U00010f85\U00011000-\U00011002\U00011038-\U00011046\U00011070\U00011073-\U00011074\U0001107f-\U00011082\U000110b0-\U000110ba\U000110c2\U00011100-\U00011102\U00011127-\U00011134\U00011145-\U00011146\U00011173\U00011180-\U00011182\U000111b3-\U000111c0\U000111c9-\U000111cc\U000111ce-\U000111cf\U0001122c-\U00011237\U0001123e\U00011241\U000112df-\U000112ea\U00011300-\U00011303\U0001133b-\U0001133c\U0001133e-\U0001134d\U00011357\U00011362-\U00011374\U000113b8-\U000113d0\U000113d2\U000113e1-\U000113e2\U00011435-\U00011446\U0001145e\U000114b0-\U000114c3\U000115af-\U000115c0\U000115dc-\U000115dd\U00011630-\U00011640\U000116ab-\U000116b7\U0001171d-\U0001172b\U0001182c-\U0001183a\U00011930-\U0001193e\U00011940\U00011942-\U00011943\U000119d1-\U000119e0\U000119e4\U00011a01-\U00011a0a\U00011a33-\U00011a39\U00011a3b-\U00011a3e\U00011a47\U00011a51-\U00011a5b\U00011a8a-\U00011a99\U00011b60-\U00011b67\U00011c2f-\U00011c3f\U00011c92-\U00011cb6\U00011d31-\U00011d45\U00011d47\U00011d8a-\U00011d97\U00011ef3-\U00011ef6\U00011f00-\U00011f01\U00011f03\U00011f34-\U00011f42\U00011f5a\U00013440\U00013447-\U00013455\U0001611e-\U0001612f\U00016af0-\U00016af4\U00016b30-\U00016b36\U00016f4f\U00016f51-\U00016f92\U00016fe4-\U00016ff1\U0001bc9d-\U0001bc9e\U0001cf00-\U0001cf46\U0001d165-\U0001d169\U0001d16d-\U0001d172\U0001d17b-\U0001d182\U0001d185-\U0001d18b\U0001d1aa-\U0001d1ad\U0001d242-\U0001d244\U0001da00-\U0001da36\U0001da3b-\U0001da6c\U0001da75\U0001da84\U0001da9b-\U0001daaf\U0001e000-\U0001e02a\U0001e08f\U0001e130-\U0001e136\U0001e2ae\U0001e2ec-\U0001e2ef\U0001e4ec-\U0001e4ef\U0001e5ee-\U0001e5ef\U0001e6e3\U0001e6e6\U0001e6ee-\U0001e6ef\U0001e6f5\U0001e8d0-\U0001e8d6\U0001e944-\U0001e94a\U000e0100-\U000e01ef]+', '', 'g') COLLATE "und-x-icu"), 'ς', 'σ'),
    '(?:(?![[:alnum:]])[[:graph:][:space:][:cntrl:]\u00ad\u0600-\u0605\u061c-\u061d\u06dd\u070f\u0890-\u0891\u08e2\u180e\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f\u2000-\u2bff\u2e00-\u2e7f\U0001f000-\U0001fbff])+', ' ', 'g')) END
$$;

-- 1. One word, and one number, however it is written; texts and questions pass through here. Lists of spellings are those of lib/search/keys.ts.
CREATE FUNCTION search.folded(said text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  key text := search.spelled(search.name_key(regexp_replace(said, '(?<!\d)(\d{1,3})[,.\u00a0\u202f ](?=\d{3}(?!\d))', '\1', 'g')));
BEGIN
  -- Letters that no accent is taken off of.
  IF key ~ '[łøđıßæœþðħŋ]' THEN
    key := replace(replace(replace(replace(translate(key, 'łøđıðħŋ', 'lodidhn'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
  END IF;
  key := regexp_replace(key, '([a-z]{3})is(e|ed|er|ers|es|ing|ation|ations)\M', '\1iz\2', 'g');
  IF key ~ 'our|ence|theatre|ll(ing|ed|er)' THEN
    key := regexp_replace(key, '\m(lab|behavi|neighb|harb|hon|fav|col|endeav)our', '\1or', 'g');
    key := regexp_replace(key, '\m(lic|off)ence', '\1ense', 'g');
    key := regexp_replace(key, '\m(counsel|model|travel)l(ing|ed|er)', '\1\2', 'g');
    key := replace(key, 'theatre', 'theater');
  END IF;
  -- States that have several names.
  IF key ~ '\m(turkiye|usa|america|uk|britain|uae|russian|dprk|korea)\M' THEN
    key := replace(key, 'turkiye', 'turkey');
    key := regexp_replace(key, '\m(united states of america|usa)\M', 'united states', 'g');
    key := regexp_replace(key, '\m(united kingdom of great britain and northern ireland|uk)\M', 'united kingdom', 'g');
    key := regexp_replace(key, '\muae\M', 'united arab emirates', 'g');
    key := replace(key, 'russian federation', 'russia');
    key := regexp_replace(key, '\m(democratic people s republic of korea|dprk)\M', 'north korea', 'g');
  END IF;
  -- The Arabic article, and what is written together with it.
  IF key ~ '[\u0620-\u064a]' THEN
    key := regexp_replace(key, '(^| )[\u0648\u0641\u0628\u0643]?\u0627\u0644(?=[\u0620-\u064a]{3})', '\1', 'g');
  END IF;
  -- Chinese writes no spaces: each two characters that follow each other are a word.
  IF key ~ '[\u3400-\u9fff\U00020000-\U0002a6d6]' THEN
    key := regexp_replace(key, '[\u3400-\u9fff\U00020000-\U0002a6d6]+', ' ', 'g') || ' ' || (
      SELECT string_agg(CASE WHEN length(run) = 1 THEN run ELSE (
        SELECT string_agg(one || next, ' ') FROM (SELECT one, lead(one) OVER (ORDER BY place) AS next FROM unnest(string_to_array(run, NULL)) WITH ORDINALITY u(one, place)) pair
        WHERE next IS NOT NULL) END, ' ')
      FROM (SELECT (regexp_matches(key, '[\u3400-\u9fff\U00020000-\U0002a6d6]+', 'g'))[1] AS run) runs);
  END IF;
  RETURN key;
END
$$;

-- 2. The language of a text, as far as its script and its smallest words tell: a configuration of PostgreSQL's.
CREATE FUNCTION search.language_of(tag text, said text) RETURNS regconfig LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  words text[];
  best regconfig;
BEGIN
  best := CASE left(tag, 2) WHEN 'en' THEN 'english' WHEN 'fr' THEN 'french' WHEN 'es' THEN 'spanish' WHEN 'ru' THEN 'russian' WHEN 'ar' THEN 'arabic' END;
  IF best IS NOT NULL THEN
    RETURN best;
  END IF;
  IF said ~ ' (the|of|and) ' AND said !~ ' (les|des|los|del) ' THEN RETURN 'english'; END IF;
  IF said ~ '[\u0620-\u064a]' THEN RETURN 'arabic'; END IF;
  IF said ~ '[\u0400-\u04ff]' THEN RETURN 'russian'; END IF;
  words := string_to_array(said, ' ');
  SELECT l.name INTO best FROM (VALUES
    ('english'::regconfig, 1, '{the,of,and,in,to,for,on,with,that,by,is,are,was}'::text[]),
    ('french', 2, '{le,la,les,des,du,et,en,dans,pour,une,au,aux,par,que,sur}'),
    ('spanish', 3, '{el,los,las,del,y,en,para,una,por,con,que,al,se}')) AS l(name, place, small)
  ORDER BY (SELECT count(*) FROM unnest(words) word WHERE word = ANY (l.small)) DESC, l.place LIMIT 1;
  RETURN best;
END
$$;

-- 3. What is kept of a record, and of each of its aliases: `origin` is the row in which the words stand.
CREATE TABLE search."Text" (
  "origin" uuid PRIMARY KEY,
  "recordId" uuid NOT NULL REFERENCES "Record" ("id") ON DELETE CASCADE,
  "noun" text NOT NULL,
  "language" text NOT NULL,
  "text" text NOT NULL,
  "words" tsvector NOT NULL
);
CREATE INDEX "Text_recordId" ON search."Text" ("recordId");
ALTER TABLE search."Text" ENABLE ROW LEVEL SECURITY;

-- Words as they are written, and by their stem in the text's language, which stands among them: a stem is asked for together with its language.
CREATE FUNCTION search.words_of(language regconfig, said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT to_tsvector('simple', said) || to_tsvector(language, said)
$$;

-- What a row says: how people call it, more of it, and words that are not shown. The addresses of links are no words.
CREATE FUNCTION search.text_of(noun text, record_id uuid, origin uuid, tag text, title text, more text, aside text) RETURNS SETOF search."Text" LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
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
    setweight(search.words_of(language, called), 'A') || setweight(search.words_of(language, told), 'C') || format('''@%s'':1D', language)::tsvector;
END
$$;

-- The texts of the rows w of a table, as a statement without its condition. Columns of words: the one by which people call the record first,
-- '' where that is none of words; what begins with ~ is looked for and not shown. A part of a record brings the record's id, an alias its noun too.
CREATE FUNCTION search.texts_in("table" text, noun text, record_id text, columns text[], rows text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT format('INSERT INTO search."Text" ("noun", "recordId", "origin", "language", "text", "words")
    SELECT t."noun", t."recordId", t."origin", t."language", t."text", t."words" FROM %s w CROSS JOIN LATERAL search.text_of(%s, w.%I, w."id", %s, %s, concat_ws(E''\n\n'', NULL%s), concat_ws('' '', NULL%s)) t',
    rows, CASE noun WHEN '' THEN 'w."noun"' ELSE quote_literal(noun) END, record_id,
    CASE WHEN has_column("table", 'language') THEN 'w."language"' ELSE 'NULL' END, min(c.said) FILTER (WHERE c.place = 1),
    string_agg(', ' || c.said, '' ORDER BY c.place) FILTER (WHERE c.place > 1 AND c.shown), string_agg(', ' || c.said, '' ORDER BY c.place) FILTER (WHERE NOT c.shown))
  FROM (
    SELECT u.place, u.name NOT LIKE '~%' AS shown, CASE WHEN u.name = '' THEN 'NULL'
      WHEN a.attndims > 0 THEN format('nullif(array_to_string(w.%I, '', ''), '''')', a.attname)
      WHEN t.typname = 'numeric' THEN format('trim_scale(w.%I)::text', a.attname)
      WHEN t.typtype = 'e' THEN format('nullif(nullif(w.%I::text, ''on_the_record''), ''other'')', a.attname)
      ELSE format('nullif(w.%I::text, '''')', a.attname) END AS said
    FROM unnest(columns) WITH ORDINALITY AS u(name, place)
    LEFT JOIN pg_attribute a ON a.attrelid = format('%I', "table")::regclass AND a.attname = ltrim(u.name, '~') LEFT JOIN pg_type t ON t.oid = a.atttypid
  ) c
$$;

-- 4. Kept by the statement that writes the record. Arguments: the noun, the column of the record's id, and the columns of words.
CREATE FUNCTION search.keep_texts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  telling text;
  changed uuid[];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT string_agg(DISTINCT format('%I', ltrim(c, '~')), ', ') INTO telling FROM unnest(TG_ARGV[1:] || ARRAY['language']) c
    WHERE c <> 'id' AND has_column(TG_TABLE_NAME, ltrim(c, '~'));
    -- EXCEPT and no join: see pass_effective_columns_on.
    EXECUTE format('SELECT array_agg("id") FROM (SELECT "id", %1$s FROM written EXCEPT SELECT "id", %1$s FROM former) w', telling) INTO changed;
    IF changed IS NULL THEN
      RETURN NULL;
    END IF;
    DELETE FROM search."Text" WHERE "origin" = ANY (changed);
  END IF;
  EXECUTE search.texts_in(TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[1], TG_ARGV[2:], 'written') || ' WHERE $1 IS NULL OR w."id" = ANY ($1)' USING changed;
  RETURN NULL;
END
$$;
CREATE FUNCTION search.drop_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search."Text" t USING dropped d WHERE t."origin" = d."id";
  RETURN NULL;
END
$$;
CREATE TRIGGER drop_texts AFTER DELETE ON "Alias" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_texts();
CREATE TRIGGER drop_texts AFTER DELETE ON "ParticipantCount" REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION search.drop_texts();
CREATE FUNCTION search.drop_truncated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search."Text" t WHERE t."origin" <> t."recordId"
    AND NOT EXISTS (SELECT FROM "Alias" a WHERE a."id" = t."origin") AND NOT EXISTS (SELECT FROM "ParticipantCount" p WHERE p."id" = t."origin");
  RETURN NULL;
END
$$;
CREATE TRIGGER drop_truncated AFTER TRUNCATE ON "Alias" FOR EACH STATEMENT EXECUTE FUNCTION search.drop_truncated();
CREATE TRIGGER drop_truncated AFTER TRUNCATE ON "ParticipantCount" FOR EACH STATEMENT EXECUTE FUNCTION search.drop_truncated();
DROP FUNCTION search.columns_of(jsonb, text[]);

-- Keeps the texts of a table from these columns on, and makes them for the rows that are there. A field of words that comes later calls it again.
CREATE FUNCTION search.keep_texts_of("table" text, noun text, record_id text, columns text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  arguments text := (SELECT string_agg(quote_literal(a), ', ' ORDER BY place) FROM unnest(noun || (record_id || columns)) WITH ORDINALITY AS given(a, place));
BEGIN
  EXECUTE format('DROP TRIGGER IF EXISTS keep_texts ON %1$I; DROP TRIGGER IF EXISTS keep_texts_of_new ON %1$I', "table");
  EXECUTE format('CREATE TRIGGER keep_texts AFTER UPDATE ON %I REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_texts(%s)', "table", arguments);
  EXECUTE format('CREATE TRIGGER keep_texts_of_new AFTER INSERT ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search.keep_texts(%s)', "table", arguments);
  EXECUTE format('DELETE FROM search."Text" t USING %I w WHERE t."origin" = w."id"', "table");
  EXECUTE search.texts_in("table", noun, record_id, columns, format('%I', "table"));
END
$$;
SELECT search.keep_texts_of("table", noun, record_id, columns) FROM (VALUES
  ('Meeting', 'meeting', 'id', '{title,~venue,~city,~documentSymbol,summary,~attributionRule}'::text[]),
  ('MeetingSession', 'session', 'id', '{title,summary,~attributionRule}'),
  ('Takeaway', 'takeaway', 'id', '{headline,text}'),
  ('Claim', 'claim', 'id', '{text,~measure,~figure}'),
  ('Commitment', 'commitment', 'id', '{deliverable,~verb}'),
  ('Presentation', 'presentation', 'id', '{"",emphasis}'),
  ('PresentedModel', 'model', 'id', '{name,~targetGroup,~legalBasis,safeguards,summary}'),
  ('Pillar', 'pillar', 'id', '{name,description}'),
  ('TransferabilityCondition', 'condition', 'id', '{text}'),
  ('Programme', 'programme', 'id', '{name,description}'),
  ('EvidenceItem', 'evidence', 'id', '{title,~design,finding,limits}'),
  ('Source', 'source', 'id', '{title,~authors,~publisher,~containerTitle,~doi,~symbol,note}'),
  ('Organization', 'organization', 'id', '{name,~acronym,description}'),
  ('Person', 'person', 'id', '{name,~publicRole}'),
  ('MeetingSeries', 'series', 'id', '{name,description}'),
  ('Topic', 'topic', 'id', '{name,scopeNote}'),
  ('Alias', '', 'recordId', '{name}'),
  ('ParticipantCount', 'meeting', 'meetingId', '{"",~value,~kind}')) AS kept("table", noun, record_id, columns);
-- Made at the end: one by one, a million texts would take it ten times as long.
CREATE INDEX "Text_words" ON search."Text" USING gin ("words") WITH (gin_pending_list_limit = 256);

-- A server that knows other letters makes other keys: texts are made anew with the names.
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
  PERFORM search.keep_texts_of(k."table", k.said[1], k.said[2], k.said[3:])
  FROM (SELECT c.relname AS "table", trim_array(string_to_array(replace(encode(t.tgargs, 'escape'), '\000', E'\n'), E'\n'), 1) AS said
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'keep_texts') k;
  FOR by_key IN SELECT indexrelid FROM pg_index WHERE pg_get_indexdef(indexrelid) LIKE '%search.sort_key(%' LOOP
    EXECUTE format('REINDEX INDEX %s', by_key);
  END LOOP;
  EXECUTE format('COMMENT ON FUNCTION search.name_key(text) IS %L', search.letters());
  RETURN true;
END
$$;

-- 5. A question, word by word: each asked as it is written, and by its stem in every language; several words are a phrase.
CREATE FUNCTION search.asked(said text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE
    WHEN f.key = '' THEN ''::tsquery
    WHEN f.key ~ ' ' THEN phraseto_tsquery('simple', f.key)
    WHEN f.key ~ '^[\u3400-\u9fff\U00020000-\U0002a6d6]$' THEN to_tsquery('simple', f.key || ':*')
    ELSE plainto_tsquery('simple', f.key) || (
      SELECT string_agg('(' || stem.query::text || ' & ''@' || stem.language || ''')', ' | ')::tsquery
      FROM (SELECT language, plainto_tsquery(language::regconfig, f.key) AS query FROM unnest('{english,french,spanish,russian,arabic}'::text[]) language) stem
      WHERE numnode(stem.query) > 0) END
  FROM (SELECT btrim(search.folded(said)) AS key) f
$$;

-- By which words of a text are told to be those of a question, in each language: as they are written, and their stems.
CREATE FUNCTION search.stems(said text[]) RETURNS TABLE (language text, stems text[]) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT l.language, array_agg(DISTINCT stem) FROM unnest('{english,french,spanish,russian,arabic}'::text[]) l(language), unnest(said) word,
    unnest(tsvector_to_array(search.words_of(l.language::regconfig, search.folded(word)))) stem GROUP BY 1
$$;

-- 6. The way through the wall: what anybody may read at this moment, and nothing else. The functions run as the owner, for a policy would keep the
-- index from being used; nobody else is granted the view.
CREATE VIEW search."OpenText" AS
  SELECT t.* FROM search."Text" t JOIN "Record" r ON r."id" = t."recordId"
  WHERE r."effectiveVisibility" = 'public' AND (r."effectiveEmbargoUntil" IS NULL OR r."effectiveEmbargoUntil" <= now());
CREATE FUNCTION search.open_texts(asked tsquery, most int) RETURNS TABLE (id uuid, noun text, rank real, origin uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t."recordId", t."noun", ts_rank('{0, 0.2, 0.4, 1}', t."words", asked, 1), t."origin"
  FROM search."OpenText" t WHERE t."words" @@ asked
  LIMIT most
$$;
CREATE FUNCTION search.open_words(origins uuid[]) RETURNS TABLE (origin uuid, language text, text text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t."origin", t."language", t."text" FROM search."OpenText" t WHERE t."origin" = ANY (origins)
$$;
-- Which of these records, in any of their texts, have what was not to be there.
CREATE FUNCTION search.open_with(ids uuid[], asked tsquery) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT t."recordId" FROM search."OpenText" t WHERE t."recordId" = ANY (ids) AND t."words" @@ asked
$$;
REVOKE ALL ON FUNCTION search.open_texts(tsquery, int), search.open_words(uuid[]), search.open_with(uuid[], tsquery) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search.open_texts(tsquery, int), search.open_words(uuid[]), search.open_with(uuid[], tsquery) TO plenary_public;
