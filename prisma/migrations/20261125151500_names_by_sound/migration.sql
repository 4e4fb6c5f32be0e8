-- How names sound, and under which form two of them may be one: misspelled and transliterated names are found by an index, and so are
-- records that may be the same.

-- 1. The same as `spellingKey` in lib/names.ts, `tellingWords` and `soundOf` in lib/search/sound.ts, for keys of search.name_key; a test holds
-- the two together, so change both or neither.
CREATE FUNCTION search.spelled(key text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(
      replace(replace(replace(replace(btrim(key), 'organisation', 'organization'), 'programme', 'program'), 'centre', 'center'), 'defence', 'defense'),
    '(?<![^ ])(co|counter|anti) (?=[^0-9])', '\1', 'g'), '(?<=(^| )[^0-9 ]) (?=[^0-9 ]( |$))', '', 'g')
$$;
CREATE FUNCTION search.telling(key text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    ' ' || search.spelled(key),
    ' (the|of|for|and|on|in|to|a|an|de|du|des|la|le|les|et|en|al|el|und|der|die|das|von|van|bin|ben|ibn|mr|mrs|ms|dr|prof|sir|his|her|excellency|ambassador|minister)(?= |$)',
    '', 'g'))
$$;
CREATE FUNCTION search.sounds(telling text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(replace(regexp_replace(regexp_replace(
    replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(regexp_replace(regexp_replace(regexp_replace(
      translate(' ' || telling, 'بتثجحخدذرزسشصضطظغفقكلمنهбвгджзклмнпрстфхцчшщ', 'bttjhkddrzsssdtdgfkklmnhbfgdjzklmnprstfkskss'),
      'tch|tsch|sch|sh|ch', 's', 'g'), 'dj|zh', 'j', 'g'), 'kh|ck|q|x', 'k', 'g'), 'gh', 'g'), 'dh', 'd'), 'th', 't'),
      'ph|v', 'f', 'g'), 'ts|c(?=[eiy])', 's', 'g'), ' (?=[^ bcdfghjklmnpqrstvxz0-9])', ' @', 'g'), 'c', 'k'),
    '[^ bcdfghjklmnpqrstvxz0-9@]+', '', 'g'), '([^ 0-9])\1+', '\1', 'g'), '@', 'a'))
$$;
CREATE FUNCTION search.sorted(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_string(ARRAY(SELECT word FROM unnest(string_to_array(words, ' ')) AS word ORDER BY word COLLATE "C"), ' ')
$$;
CREATE FUNCTION search.joined_key(key text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(search.spelled(key), ' ', '')
$$;
-- By sound where that says enough, else by the words.
CREATE FUNCTION search.alike_key(key text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN telling LIKE '% %' THEN
      search.sorted(CASE WHEN length(replace(sounds, ' ', '')) > 4 THEN sounds ELSE telling END)
    END
  FROM (SELECT search.telling(key) AS telling, search.sounds(search.telling(key)) AS sounds) AS said
$$;
-- An address without scheme, "www.", anchor, closing slash and query of trackers: coarser than `addressKey`, which has the last word.
CREATE FUNCTION search.address_key(address text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT left(regexp_replace(split_part(place, '?', 1), '/+$', '') || '?' || array_to_string(ARRAY(
      SELECT part FROM unnest(string_to_array(substr(place, length(split_part(place, '?', 1)) + 2), '&')) AS part
      WHERE part !~ '^((utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_ga|_gl|ref|ref_src|cmpid|ncid)(=|$)|$)' ORDER BY part COLLATE "C"
    ), '&'), 600)
  FROM (SELECT regexp_replace(split_part(lower(address), '#', 1), '^https?://(www\.)?', '') AS place) AS found
$$;
CREATE FUNCTION search.doi_key(doi text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT left(regexp_replace(lower(doi), '^https?://(dx\.)?doi\.org/', ''), 600)
$$;

-- 2. `sounds` is looked through word by word, so it begins and ends with a space. Two names may be one where they share `joined`, whatever
-- stands between the letters, or `alike`, whatever the order of the words and the way in which they were written down.
ALTER TABLE search."Name"
  ADD COLUMN "sounds" text COLLATE "C" GENERATED ALWAYS AS (' ' || search.sounds(search.telling("key")) || ' ') STORED,
  ADD COLUMN "alike" text COLLATE "C" GENERATED ALWAYS AS (search.alike_key("key")) STORED,
  ADD COLUMN "joined" text COLLATE "C" GENERATED ALWAYS AS (search.joined_key("key")) STORED;
CREATE INDEX "Name_sounds" ON search."Name" USING gin ("noun", "sounds" gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "Name_alike" ON search."Name" ("noun", "alike", "recordId");
CREATE INDEX "Name_joined" ON search."Name" ("noun", "joined", "recordId");

-- 3. Addresses and DOIs in the form in which they are compared, kept so that grouping by them reads an index.
ALTER TABLE "Organization" ADD COLUMN "addressKey" text COLLATE "C" GENERATED ALWAYS AS (search.address_key("url")) STORED;
ALTER TABLE "Source"
  ADD COLUMN "addressKey" text COLLATE "C" GENERATED ALWAYS AS (search.address_key("url")) STORED,
  ADD COLUMN "doiKey" text COLLATE "C" GENERATED ALWAYS AS (search.doi_key("doi")) STORED;
CREATE INDEX "Organization_by_address" ON "Organization" ("addressKey", "id") WHERE "addressKey" IS NOT NULL;
CREATE INDEX "Source_by_address" ON "Source" ("addressKey", "id") WHERE "addressKey" IS NOT NULL;
CREATE INDEX "Source_by_doi" ON "Source" ("doiKey", "id") WHERE "doiKey" IS NOT NULL;
