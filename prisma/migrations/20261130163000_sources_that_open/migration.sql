-- A source that names somebody is withheld from what stands under a rule. Where an act ends that, the source is named beside what else it opens:
-- 'C+ID' for a citation that was withheld before the act, 'C-ID' for one that was not, or was not there.
CREATE FUNCTION note_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM note_openings(string_agg('C-' || w."id", ',')) FROM written w WHERE w."withheld";
  ELSE
    PERFORM note_openings(string_agg('C+' || c."id", ',')) FROM (
      SELECT "id" FROM former WHERE "withheld" EXCEPT SELECT "id" FROM written WHERE "withheld") c;
    PERFORM note_openings(string_agg('C-' || c."id", ',')) FROM (
      SELECT "id" FROM written WHERE "withheld" EXCEPT SELECT "id" FROM former WHERE "withheld") c;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER note_sources AFTER UPDATE ON "Citation" REFERENCING OLD TABLE AS former NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_sources();
CREATE TRIGGER note_sources_new AFTER INSERT ON "Citation" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_sources();
