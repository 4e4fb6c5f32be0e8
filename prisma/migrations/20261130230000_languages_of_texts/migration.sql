-- Chinese has no stems: its texts are kept by the configuration that makes none, so that they can be told from English ones.
CREATE OR REPLACE FUNCTION search.language_of(tag text, said text) RETURNS regconfig LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  words text[];
  best regconfig;
BEGIN
  best := CASE left(tag, 2) WHEN 'en' THEN 'english' WHEN 'fr' THEN 'french' WHEN 'es' THEN 'spanish' WHEN 'ru' THEN 'russian' WHEN 'ar' THEN 'arabic' WHEN 'zh' THEN 'simple' END;
  IF best IS NOT NULL THEN
    RETURN best;
  END IF;
  IF said ~ ' (the|of|and) ' AND said !~ ' (les|des|los|del) ' THEN RETURN 'english'; END IF;
  IF said ~ '[\u0620-\u064a]' THEN RETURN 'arabic'; END IF;
  IF said ~ '[\u0400-\u04ff]' THEN RETURN 'russian'; END IF;
  IF said ~ '[\u3400-\u9fff\U00020000-\U0002a6d6]' THEN RETURN 'simple'; END IF;
  words := string_to_array(said, ' ');
  SELECT l.name INTO best FROM (VALUES
    ('english'::regconfig, 1, '{the,of,and,in,to,for,on,with,that,by,is,are,was}'::text[]),
    ('french', 2, '{le,la,les,des,du,et,en,dans,pour,une,au,aux,par,que,sur}'),
    ('spanish', 3, '{el,los,las,del,y,en,para,una,por,con,que,al,se}')) AS l(name, place, small)
  ORDER BY (SELECT count(*) FROM unnest(words) word WHERE word = ANY (l.small)) DESC, l.place LIMIT 1;
  RETURN best;
END
$$;
UPDATE search."Text" SET "language" = 'simple', "words" = ts_delete("words", '@english') || '''@simple'':1D'
WHERE "language" = 'english' AND "text" ~ '[\u3400-\u9fff\U00020000-\U0002a6d6]' AND search.language_of((SELECT s."language" FROM "Source" s WHERE s."id" = "Text"."recordId"), search.folded("text")) = 'simple'::regconfig;

-- The languages of what anybody may read (BCP 47), by the rows in which the words stand: as they are told by script and smallest words.
CREATE FUNCTION search.open_languages(origins uuid[]) RETURNS TABLE (origin uuid, tag text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t."origin", CASE t."language" WHEN 'english' THEN 'en' WHEN 'french' THEN 'fr' WHEN 'spanish' THEN 'es' WHEN 'russian' THEN 'ru' WHEN 'arabic' THEN 'ar'
    ELSE CASE WHEN t."text" ~ '[\u3040-\u30ff]' THEN 'ja' ELSE 'zh' END END
  FROM search."OpenText" t WHERE t."origin" = ANY (origins)
$$;
REVOKE ALL ON FUNCTION search.open_languages(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search.open_languages(uuid[]) TO plenary_public;
