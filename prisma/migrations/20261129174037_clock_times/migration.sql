-- Times of sessions are what the clock on the wall says (decision 0046), and no longer moments: a zone that is set or corrected later moves
-- nothing. What was kept as a moment becomes what it was shown as, by the clocks of the meeting's zone, and of UTC where nobody gave one.

-- PostgreSQL may be older than the names of zones that the program knows.
CREATE FUNCTION pg_temp.known_zone(zone text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  candidate text;
BEGIN
  FOREACH candidate IN ARRAY ARRAY[zone, CASE zone
    WHEN 'Europe/Kyiv' THEN 'Europe/Kiev'
    WHEN 'America/Nuuk' THEN 'America/Godthab'
    WHEN 'America/Ciudad_Juarez' THEN 'America/Ojinaga'
    WHEN 'America/Coyhaique' THEN 'America/Punta_Arenas'
    WHEN 'Pacific/Kanton' THEN 'Pacific/Enderbury'
  END] LOOP
    BEGIN
      PERFORM now() AT TIME ZONE candidate;
      IF candidate IS NOT NULL THEN
        RETURN candidate;
      END IF;
    EXCEPTION WHEN invalid_parameter_value THEN
      NULL;
    END;
  END LOOP;
  RETURN 'UTC';
END
$$;

-- What the clocks of a zone show at a moment; (2) marks the second of two equal hours: some moment shortly before shows the same.
CREATE FUNCTION pg_temp.clock_at(moment timestamptz, zone text) RETURNS text LANGUAGE sql AS $$
  SELECT to_char(wall, 'YYYY-MM-DD"T"HH24:MI')
    || CASE WHEN to_char(wall, 'SS') = '00' THEN '' ELSE to_char(wall, ':SS') END
    || CASE WHEN EXISTS (
         SELECT FROM generate_series(1, 12) AS n WHERE (moment - n * interval '15 minutes') AT TIME ZONE zone = wall
       ) THEN '(2)' ELSE '' END
  FROM (SELECT moment AT TIME ZONE zone AS wall) AS there
$$;

CREATE FUNCTION pg_temp.zone_of(meeting uuid) RETURNS text LANGUAGE sql AS
$$ SELECT pg_temp.known_zone((SELECT "timeZone" FROM "Meeting" WHERE "id" = meeting)) $$;

CREATE FUNCTION pg_temp.clock_of(moment timestamptz, meeting uuid) RETURNS text LANGUAGE sql AS
$$ SELECT pg_temp.clock_at(moment, pg_temp.zone_of(meeting)) WHERE moment IS NOT NULL $$;

-- The fields of a saved or proposed state, with times in place of moments.
CREATE FUNCTION pg_temp.with_clocks(fields jsonb, meeting uuid) RETURNS jsonb LANGUAGE sql AS $$
  SELECT fields || coalesce(jsonb_object_agg(name, pg_temp.clock_of((fields ->> name)::timestamptz, meeting)), '{}')
  FROM unnest(ARRAY['scheduledStart', 'scheduledEnd', 'actualStart', 'actualEnd']) AS name
  WHERE fields ->> name ~ '^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$'
$$;

UPDATE "Revision" r SET "fields" = pg_temp.with_clocks(r."fields", s."meetingId")
FROM "MeetingSession" s WHERE r."noun" = 'session' AND s."id" = r."recordId";

UPDATE "ChangeRequest" c SET
  "fields" = pg_temp.with_clocks(c."fields", s."meetingId"),
  "base" = pg_temp.with_clocks(c."base", s."meetingId")
FROM "MeetingSession" s WHERE c."noun" = 'session' AND s."id" = c."recordId";

ALTER TABLE "MeetingSession" DROP CONSTRAINT "MeetingSession_time_check";

-- AlterTable
ALTER TABLE "MeetingSession" ALTER COLUMN "scheduledStart" SET DATA TYPE TEXT USING pg_temp.clock_of("scheduledStart", "meetingId"),
ALTER COLUMN "scheduledEnd" SET DATA TYPE TEXT USING pg_temp.clock_of("scheduledEnd", "meetingId"),
ALTER COLUMN "actualStart" SET DATA TYPE TEXT USING pg_temp.clock_of("actualStart", "meetingId"),
ALTER COLUMN "actualEnd" SET DATA TYPE TEXT USING pg_temp.clock_of("actualEnd", "meetingId");

CREATE FUNCTION is_clock(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT value IS NULL OR value ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(\(2\))?$' $$;

ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_scheduledStart_check" CHECK (is_clock("scheduledStart"));
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_scheduledEnd_check" CHECK (is_clock("scheduledEnd"));
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_actualStart_check" CHECK (is_clock("actualStart"));
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_actualEnd_check" CHECK (is_clock("actualEnd"));
-- By days: within the night in which clocks go back, what ended later may show an earlier time.
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_time_check" CHECK (left("scheduledEnd", 10) >= left("scheduledStart", 10) AND left("actualEnd", 10) >= left("actualStart", 10));
