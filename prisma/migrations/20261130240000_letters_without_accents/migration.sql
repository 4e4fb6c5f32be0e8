-- Letters that no accent is taken off of are written as others write them: whoever types "Lukasz" or "Soren" means Łukasz and Søren, and they
-- sort where readers look for them. The same as `nameKey` in lib/names.ts.
ALTER FUNCTION search.name_key(text) RENAME TO accented_key;
CREATE FUNCTION search.name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE WHEN k.key ~ '[łøđðıħŋßæœþ]' THEN
    replace(replace(replace(replace(translate(k.key, 'łøđðıħŋ', 'loddihn'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
  ELSE k.key END FROM (SELECT search.accented_key(name) AS key) k
$$;

-- Texts have such letters folded since they are kept (20261130200000_texts); names and what is sorted by them are made anew. By which server's
-- letters they were made is said by the comment, as before.
UPDATE search."Name" n SET "key" = k.key, "sounds" = k.sounds, "alike" = k.alike, "joined" = k.joined
FROM search."Name" old CROSS JOIN LATERAL search.keys_of(old."noun", old."name") k
WHERE old."key" ~ '[łøđðıħŋßæœþ]'
  AND old."origin" = n."origin" AND old."noun" = n."noun" AND old."name" = n."name" AND old."side" = n."side";
DO $$
DECLARE
  by_key regclass;
BEGIN
  FOR by_key IN SELECT indexrelid FROM pg_index WHERE pg_get_indexdef(indexrelid) LIKE '%search.sort_key(%' LOOP
    EXECUTE format('REINDEX INDEX %s', by_key);
  END LOOP;
  EXECUTE format('COMMENT ON FUNCTION search.name_key(text) IS %L', obj_description('search.accented_key(text)'::regprocedure, 'pg_proc'));
  COMMENT ON FUNCTION search.accented_key(text) IS NULL;
END
$$;
