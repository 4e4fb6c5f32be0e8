-- Where a meeting takes place stands among the names too, under a noun of its own that the public search asks for (decision 0029): a place is
-- no name of its meeting, so no picker, list or likeness of names sees it. The title stands behind it, so that "ministerial vienna" finds both words.
CREATE FUNCTION search.put_place(own jsonb) RETURNS void LANGUAGE sql AS $$
  SELECT search.put_name('place', (own ->> 'id')::uuid, (own ->> 'id')::uuid,
    concat_ws(', ', own ->> 'city', own ->> 'venue', own ->> 'title'), true, own)
  WHERE coalesce(own ->> 'city', own ->> 'venue') IS NOT NULL
$$;

-- Fires behind keep_names, which takes all names of the meeting out when one of them changes, this one as well. `"noun" || ''` keeps the
-- planner from an index on nouns, by which each of many meetings written at once would look through the places of all before it.
CREATE FUNCTION search.keep_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own jsonb := to_jsonb(NEW);
  former jsonb := to_jsonb(OLD);
BEGIN
  IF TG_OP = 'UPDATE' AND NOT EXISTS (
    SELECT FROM unnest(ARRAY['city', 'venue', 'title', 'effectiveVisibility', 'effectiveEmbargoUntil']) AS c
    WHERE own -> c IS DISTINCT FROM former -> c
  ) AND (
    coalesce(NEW."city", NEW."venue") IS NULL OR EXISTS (SELECT FROM search."Name" WHERE "origin" = NEW."id" AND "noun" || '' = 'place')
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
CREATE TRIGGER keep_place AFTER INSERT OR UPDATE OR DELETE ON "Meeting" FOR EACH ROW EXECUTE FUNCTION search.keep_place();

-- What is there already.
SELECT count(search.put_place(to_jsonb(m))) FROM "Meeting" m;
