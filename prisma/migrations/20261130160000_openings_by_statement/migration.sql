-- What an act opens is noted once for each statement, not once for each row: every note copies all notes before it, so that 10,000 rows of one
-- statement copied gigabytes. The lines are the same as before (20261130120000_openings); within a statement what could be read comes before what
-- can be read now, for a name that moves from one row to another could be read all along. The names of these triggers stand before those that pass
-- effective columns on, so that the first line of a record tells of its state before the act.
DROP TRIGGER note_opened ON "Record";
DROP TRIGGER note_opened ON "Attribution";
DROP TRIGGER note_opened_new ON "Attribution";
DROP TRIGGER note_dropped ON "Attribution";
DROP TRIGGER note_opened ON "Participation";
DROP TRIGGER note_opened_new ON "Participation";
DROP TRIGGER note_dropped ON "Participation";
DROP FUNCTION note_opened_record();
DROP FUNCTION note_opened_name();
DROP FUNCTION note_opening(text);

CREATE FUNCTION note_openings(lines text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF lines IS NOT NULL THEN
    PERFORM set_config('plenary.opened', coalesce(current_setting('plenary.opened', true), '') || lines || ',', true);
  END IF;
END
$$;

-- No joins of what was and what is written: it has no statistics, and ten thousand rows would be looked through for each of them.
CREATE FUNCTION note_opened_records() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_openings(string_agg('R-' || c."id" || '=' || opens_at(c."effectiveVisibility", c."effectiveEmbargoUntil"), ','))
  FROM (
    SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" FROM former WHERE "partOfId" IS NULL
    EXCEPT SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" FROM written) c;
  RETURN NULL;
END
$$;
CREATE TRIGGER note_opened AFTER UPDATE ON "Record" REFERENCING OLD TABLE AS former NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_opened_records();

CREATE FUNCTION note_opened_names() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mark text := TG_ARGV[0];
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM note_openings(string_agg(mark || '*' || (n.j ->> 'id') || '=Infinity=' || name_key_of(n.j), ','))
    FROM (SELECT to_jsonb(w) AS j FROM written w WHERE w."effectiveVisibility" = 'public') n
    WHERE name_opens_at(n.j) < 'Infinity';
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM note_openings(string_agg(mark || '-' || name_key_of(o.j) || '=' || name_opens_at(o.j), ','))
    FROM (SELECT to_jsonb(f) AS j FROM former f WHERE f."effectiveVisibility" = 'public') o
    WHERE name_opens_at(o.j) < 'Infinity';
  ELSE
    PERFORM note_openings(nullif(concat_ws(',',
      string_agg(mark || '-' || c."oldKey" || '=' || c."oldAt", ',') FILTER (WHERE c."oldAt" < 'Infinity'),
      string_agg(mark || CASE WHEN c."oldKey" = c."newKey" THEN '+' ELSE '*' END || c."id" || '=' || c."oldAt" || '=' || c."newKey", ',')
        FILTER (WHERE c."newAt" < 'Infinity')), ''))
    FROM (
      SELECT s."id", max(s."key") FILTER (WHERE s."was") AS "oldKey", max(s."at") FILTER (WHERE s."was") AS "oldAt",
        max(s."key") FILTER (WHERE NOT s."was") AS "newKey", max(s."at") FILTER (WHERE NOT s."was") AS "newAt"
      FROM (
        SELECT f."id", name_key_of(to_jsonb(f)) AS "key", name_opens_at(to_jsonb(f)) AS "at", TRUE AS "was" FROM former f
        UNION ALL SELECT w."id", name_key_of(to_jsonb(w)), name_opens_at(to_jsonb(w)), FALSE FROM written w) s
      GROUP BY s."id") c
    WHERE (c."oldKey", c."oldAt") IS DISTINCT FROM (c."newKey", c."newAt")
    HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER note_opened AFTER UPDATE ON "Attribution" REFERENCING OLD TABLE AS former NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_opened_names('A');
CREATE TRIGGER note_opened_new AFTER INSERT ON "Attribution" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_opened_names('A');
CREATE TRIGGER note_dropped AFTER DELETE ON "Attribution" REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION note_opened_names('A');
CREATE TRIGGER note_opened AFTER UPDATE ON "Participation" REFERENCING OLD TABLE AS former NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_opened_names('P');
CREATE TRIGGER note_opened_new AFTER INSERT ON "Participation" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_opened_names('P');
CREATE TRIGGER note_dropped AFTER DELETE ON "Participation" REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION note_opened_names('P');
