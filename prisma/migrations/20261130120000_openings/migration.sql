-- What an act opens: triggers note in its transaction which records and names the public can read sooner than before, so that the act can be
-- asked for a confirmation before it commits (decision 0068). They fire for nothing else, and what they note ends with the transaction.

-- When the public can read a row: seconds since 1970, now at the earliest; infinity for never.
CREATE FUNCTION opens_at(visibility "Visibility", embargo timestamptz) RETURNS float8 LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN visibility = 'public' THEN extract(epoch FROM greatest(coalesce(embargo, now()), now()))::float8 ELSE 'Infinity' END
$$;
CREATE FUNCTION note_opening(line text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('plenary.opened', coalesce(current_setting('plenary.opened', true), '') || line || ',', true);
END
$$;

-- A record: 'R-ID=when it could be read before'.
CREATE FUNCTION note_opened_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_opening('R-' || OLD."id" || '=' || opens_at(OLD."effectiveVisibility", OLD."effectiveEmbargoUntil"));
  RETURN NULL;
END
$$;
CREATE TRIGGER note_opened AFTER UPDATE ON "Record" FOR EACH ROW
  WHEN (OLD."partOfId" IS NULL AND (OLD."effectiveVisibility" = 'public' OR NEW."effectiveVisibility" = 'public')
    AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION note_opened_record();

-- A name: who is named at which record, as one key; and when the public can read it, by the same conditions as the wall's.
CREATE FUNCTION name_key_of(own jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT md5(jsonb_build_array(coalesce(own ->> 'recordId', own ->> 'sessionId', own ->> 'meetingId'), own -> 'personId', own -> 'organizationId', own -> 'countryCode', own -> 'wording')::text)
$$;
CREATE FUNCTION name_opens_at(own jsonb) RETURNS float8 LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN own ->> 'effectiveRule' = 'on_the_record' OR (own ->> 'role' IN ('organiser', 'co_organiser', 'host') AND own ->> 'personId' IS NULL)
    THEN opens_at((own ->> 'effectiveVisibility')::"Visibility", (own ->> 'effectiveEmbargoUntil')::timestamptz) ELSE 'Infinity' END
$$;
-- 'A-KEY=when' for a name that could be read until then; 'A+ID=when the row could be read before=KEY' for a row by which one can be read from then
-- on, 'A*…' where the row itself was written and not only what it hangs on. P instead of A for participations. What could be read before the act
-- is told by the first line of a key: a row may be opened, dropped and written anew in one act.
CREATE FUNCTION note_opened_name() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  former jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  written jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  before float8 := coalesce(name_opens_at(former), 'Infinity');
BEGIN
  IF before < 'Infinity' THEN
    PERFORM note_opening(TG_ARGV[0] || '-' || name_key_of(former) || '=' || before);
  END IF;
  IF name_opens_at(written) < 'Infinity' THEN
    PERFORM note_opening(TG_ARGV[0] || CASE WHEN name_key_of(former) = name_key_of(written) THEN '+' ELSE '*' END || (written ->> 'id') || '=' || before || '=' || name_key_of(written));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER note_opened AFTER UPDATE ON "Attribution" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility" = 'public' OR NEW."effectiveVisibility" = 'public')
    AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule", OLD."recordId", OLD."personId", OLD."organizationId", OLD."countryCode", OLD."wording")
    IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule", NEW."recordId", NEW."personId", NEW."organizationId", NEW."countryCode", NEW."wording"))
  EXECUTE FUNCTION note_opened_name('A');
CREATE TRIGGER note_opened_new AFTER INSERT ON "Attribution" FOR EACH ROW WHEN (NEW."effectiveVisibility" = 'public') EXECUTE FUNCTION note_opened_name('A');
CREATE TRIGGER note_dropped AFTER DELETE ON "Attribution" FOR EACH ROW WHEN (OLD."effectiveVisibility" = 'public') EXECUTE FUNCTION note_opened_name('A');
CREATE TRIGGER note_opened AFTER UPDATE ON "Participation" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility" = 'public' OR NEW."effectiveVisibility" = 'public')
    AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule", OLD."meetingId", OLD."sessionId", OLD."personId", OLD."organizationId", OLD."countryCode", OLD."role")
    IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule", NEW."meetingId", NEW."sessionId", NEW."personId", NEW."organizationId", NEW."countryCode", NEW."role"))
  EXECUTE FUNCTION note_opened_name('P');
CREATE TRIGGER note_opened_new AFTER INSERT ON "Participation" FOR EACH ROW WHEN (NEW."effectiveVisibility" = 'public') EXECUTE FUNCTION note_opened_name('P');
CREATE TRIGGER note_dropped AFTER DELETE ON "Participation" FOR EACH ROW WHEN (OLD."effectiveVisibility" = 'public') EXECUTE FUNCTION note_opened_name('P');
