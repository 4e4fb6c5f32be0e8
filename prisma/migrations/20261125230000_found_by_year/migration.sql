-- People remember a meeting by its city and its year ("vienna 2020"), so the year stands beside the place among the names that only the public
-- search asks for (decision 0029).
CREATE OR REPLACE FUNCTION search.put_place(own jsonb) RETURNS void LANGUAGE sql AS $$
  SELECT search.put_name('place', (own ->> 'id')::uuid, (own ->> 'id')::uuid,
    concat_ws(', ', own ->> 'city', own ->> 'venue', left(own ->> 'startOn', 4), own ->> 'title'), true, own)
  WHERE coalesce(own ->> 'city', own ->> 'venue', own ->> 'startOn') IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION search.keep_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own jsonb := to_jsonb(NEW);
  former jsonb := to_jsonb(OLD);
BEGIN
  IF TG_OP = 'UPDATE' AND NOT EXISTS (
    SELECT FROM unnest(ARRAY['city', 'venue', 'startOn', 'title', 'effectiveVisibility', 'effectiveEmbargoUntil']) AS c
    WHERE own -> c IS DISTINCT FROM former -> c
  ) AND (
    coalesce(NEW."city", NEW."venue", NEW."startOn") IS NULL
    OR EXISTS (SELECT FROM search."Name" WHERE "origin" = NEW."id" AND "noun" || '' = 'place')
  ) THEN
    RETURN NULL;
  END IF;
  DELETE FROM search."Name" WHERE "origin" = coalesce(NEW."id", OLD."id") AND "noun" || '' = 'place';
  IF TG_OP <> 'DELETE' THEN
    PERFORM search.put_place(own);
  END IF;
  RETURN NULL;
END
$$;

-- What is there already.
DELETE FROM search."Name" WHERE "noun" = 'place';
SELECT count(search.put_place(to_jsonb(m))) FROM "Meeting" m;
