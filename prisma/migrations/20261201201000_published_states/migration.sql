-- What the public could read of a record, state by state, so that what was cited opens as it was (decision 0087). Only ever added to: a state is
-- written by the act that makes it public, and what becomes of it by later rows.
-- CreateEnum
CREATE TYPE "StateEndKind" AS ENUM ('superseded', 'closed', 'withheld');

-- CreateTable
CREATE TABLE "PublishedState" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "noun" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "rule" "AttributionRule" NOT NULL,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "shape" TEXT NOT NULL,
    "nonce" BYTEA NOT NULL,

    CONSTRAINT "PublishedState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StateEnd" (
    "id" UUID NOT NULL,
    "stateId" UUID NOT NULL,
    "kind" "StateEndKind" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "StateEnd_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PublishedState_recordId_version_number_idx" ON "PublishedState"("recordId", "version", "number");

-- CreateIndex
CREATE INDEX "StateEnd_stateId_idx" ON "StateEnd"("stateId");

-- AddForeignKey
ALTER TABLE "PublishedState" ADD CONSTRAINT "PublishedState_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StateEnd" ADD CONSTRAINT "StateEnd_stateId_fkey" FOREIGN KEY ("stateId") REFERENCES "PublishedState"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nothing of it is changed or deleted, but with the demonstration archive, which goes as a whole.
CREATE FUNCTION keep_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('plenary.removing', true) = 'demonstration' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER keep_for_ever BEFORE UPDATE OR DELETE ON "PublishedState" FOR EACH ROW EXECUTE FUNCTION keep_for_ever();
CREATE TRIGGER keep_for_ever BEFORE UPDATE OR DELETE ON "StateEnd" FOR EACH ROW EXECUTE FUNCTION keep_for_ever();
CREATE TRIGGER keep_whole BEFORE TRUNCATE ON "PublishedState" FOR EACH STATEMENT EXECUTE FUNCTION keep_for_ever();
CREATE TRIGGER keep_whole BEFORE TRUNCATE ON "StateEnd" FOR EACH STATEMENT EXECUTE FUNCTION keep_for_ever();

-- Whether a text is the id of a record of which the public knows nothing at a time, neither the record nor its tombstone.
CREATE FUNCTION is_untold_at(value text, at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN EXISTS (
    SELECT FROM "Record" r WHERE r."id" = value::uuid
      AND NOT (r."effectiveVisibility" = 'public' AND (r."effectiveEmbargoUntil" IS NULL OR r."effectiveEmbargoUntil" <= at))
      AND NOT EXISTS (SELECT FROM "Tombstone" t WHERE t."recordId" = r."id" AND t."closedAt" IS NULL AND r."effectiveVisibility" <> 'restricted'))
  ELSE FALSE END
$$;

-- Whether `source` is withheld where `record` cites it, by itself or by one of its parts.
CREATE FUNCTION is_withheld_at(source text, record uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Citation" c WHERE c."withheld" AND c."sourceId"::text = source
    AND c."recordId" IN (SELECT record UNION ALL SELECT p."id" FROM "Record" p WHERE p."partOfId" = record))
$$;

-- Whether a shape names a source that is withheld where the record cites it. A source is withheld under a rule alone.
CREATE FUNCTION names_withheld(shape text, record uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Citation" c WHERE c."withheld" AND position(c."sourceId"::text IN shape) > 0
    AND c."recordId" IN (SELECT record UNION ALL SELECT p."id" FROM "Record" p WHERE p."partOfId" = record))
$$;

-- One item of a list as the public may read it; null where it may not. `kept_back` says who of the list is not told under a rule.
CREATE FUNCTION public_item(list text, item jsonb, kept_back text, record uuid, rule "AttributionRule", at timestamptz) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF rule <> 'on_the_record' AND (kept_back = 'all' OR (kept_back = 'all_but_hosts'
    AND NOT (item ->> 'role' IN ('organiser', 'co_organiser', 'host') AND item ->> 'personId' IS NULL))) THEN
    RETURN NULL;
  END IF;
  IF jsonb_typeof(item) <> 'object' THEN
    RETURN item;
  END IF;
  IF item ->> 'sourceId' IS NOT NULL AND (is_untold_at(item ->> 'sourceId', at) OR (rule <> 'on_the_record' AND is_withheld_at(item ->> 'sourceId', record))) THEN
    IF list = 'citations' THEN
      RETURN NULL;
    END IF;
    item := item - 'sourceId' - 'locator';
  END IF;
  IF EXISTS (SELECT FROM jsonb_each_text(item) v WHERE is_untold_at(v.value, at)) THEN
    RETURN NULL;
  END IF;
  RETURN jsonb_strip_nulls(item);
END
$$;

-- What the public may read of the fields of a record under `rule` at a time. `left_out` are the fields that say nothing of the world, `kept_back`
-- which lists name somebody: {"attributions": "all"}.
CREATE FUNCTION public_fields(fields jsonb, record uuid, rule "AttributionRule", at timestamptz, left_out text[], kept_back jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_object_agg(s."key", s."said"), '{}') FROM (
    SELECT f."key", CASE jsonb_typeof(f."value")
      WHEN 'array' THEN (
        SELECT jsonb_agg(i."said" ORDER BY i."place") FROM (
          SELECT x."place", public_item(f."key", x."item", kept_back ->> f."key", record, rule, at) AS "said"
          FROM jsonb_array_elements(f."value") WITH ORDINALITY x("item", "place")) i
        WHERE i."said" IS NOT NULL)
      WHEN 'string' THEN CASE WHEN is_untold_at(f."value" #>> '{}', at) THEN NULL ELSE f."value" END
      ELSE nullif(f."value", 'null') END AS "said"
    FROM jsonb_each(fields) f WHERE f."key" <> ALL (left_out)) s
  WHERE s."said" IS NOT NULL
$$;

-- As before, and 'NA' or 'NP' with its id for a row by which a name can be read no more: what it stands on says something else since.
CREATE OR REPLACE FUNCTION note_opened_names() RETURNS trigger LANGUAGE plpgsql AS $$
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
        FILTER (WHERE c."newAt" < 'Infinity'),
      string_agg('N' || mark || c."id", ',') FILTER (WHERE c."oldAt" < 'Infinity' AND c."newAt" = 'Infinity')), ''))
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

-- Keeps what the public can read of these records since this transaction, and of whatever else its triggers have noted (`note_openings`): what
-- opened or closed, where names can be read, what is withheld. `left_out` says by noun what no shape holds: {"meeting": {"out": […], "keptBack": {…}}}.
-- A function, so that its plan is made once a connection; the generic one, for it is the same for one record and for ten thousand.
CREATE FUNCTION keep_published(ids uuid[], left_out jsonb) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET jit = off AS $$
DECLARE
  notes text := coalesce(current_setting('plenary.opened', true), '');
BEGIN
  IF notes <> '' THEN
    WITH noted AS MATERIALIZED (SELECT l FROM regexp_split_to_table(notes, ',') l)
    SELECT ids || array_agg(n."id") INTO ids FROM (
      SELECT substr(l, 3, 36)::uuid AS "id" FROM noted WHERE l LIKE 'R-%'
      UNION SELECT a."recordId" FROM "Attribution" a WHERE a."id" IN (SELECT substr(l, 3, 36)::uuid FROM noted WHERE l ~ '^(A[+*]|NA)')
      UNION SELECT coalesce(p."sessionId", p."meetingId") FROM "Participation" p WHERE p."id" IN (SELECT substr(l, 3, 36)::uuid FROM noted WHERE l ~ '^(P[+*]|NP)')
      UNION SELECT coalesce(r."partOfId", r."id") FROM "Citation" c JOIN "Record" r ON r."id" = c."recordId"
        WHERE c."id" IN (SELECT substr(l, 3, 36)::uuid FROM noted WHERE l LIKE 'C%')) n;
  END IF;

  WITH stands AS MATERIALIZED (
    SELECT r."id", r."noun", r."version", r."effectiveRule" AS "rule", greatest(now(), r."effectiveEmbargoUntil") AS "from",
      r."status" = 'published' AND r."effectiveVisibility" = 'public' AS "open"
    FROM "Record" r WHERE r."id" IN (SELECT unnest(ids)) AND r."partOfId" IS NULL),
  former AS MATERIALIZED (
    SELECT s.* FROM "PublishedState" s WHERE s."recordId" IN (SELECT "id" FROM stands)
      AND NOT EXISTS (SELECT FROM "StateEnd" e WHERE e."stateId" = s."id" AND e."kind" <> 'withheld')),
  shaped AS MATERIALIZED (
    SELECT t.*, jsonb_build_object('noun', t."noun", 'id', t."id", 'version', t."version",
      'fields', public_fields(v."fields", t."id", t."rule", t."from",
        ARRAY(SELECT jsonb_array_elements_text(left_out -> t."noun" -> 'out')), left_out -> t."noun" -> 'keptBack'))::text AS "shape"
    FROM stands t JOIN "Revision" v ON v."recordId" = t."id" AND v."version" = t."version" WHERE t."open"),
  over AS MATERIALIZED (
    SELECT f."id", n."id" IS NOT NULL AS "replaced" FROM former f LEFT JOIN shaped n ON n."id" = f."recordId"
    WHERE n."id" IS NULL OR (n."version", n."rule", n."shape") IS DISTINCT FROM (f."version", f."rule", f."shape")
      OR greatest(f."from", now()) <> n."from"),
  forbidden AS (
    INSERT INTO "StateEnd" ("id", "stateId", "kind", "at")
    SELECT gen_random_uuid(), s."id", 'withheld', now() FROM "PublishedState" s JOIN stands t ON t."id" = s."recordId"
    WHERE (t."rule" > s."rule" OR (t."rule" <> 'on_the_record' AND names_withheld(s."shape", t."id")))
      AND NOT EXISTS (SELECT FROM "StateEnd" e WHERE e."stateId" = s."id" AND e."kind" = 'withheld')),
  ended AS (
    INSERT INTO "StateEnd" ("id", "stateId", "kind", "at")
    SELECT gen_random_uuid(), "id", (CASE WHEN "replaced" THEN 'superseded' ELSE 'closed' END)::"StateEndKind", now() FROM over)
  INSERT INTO "PublishedState" ("id", "noun", "recordId", "version", "rule", "from", "shape", "nonce")
  SELECT gen_random_uuid(), n."noun", n."id", n."version", n."rule", n."from", n."shape",
    sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
  FROM shaped n WHERE NOT EXISTS (SELECT FROM former f WHERE f."recordId" = n."id" AND f."id" NOT IN (SELECT "id" FROM over))
  ORDER BY n."id";
END
$$;

-- What is public already begins with its present state. Who could read an earlier revision was a matter of its meeting and of names as well, so that
-- no earlier state is certain, and none is made.
DO $$
DECLARE
  left_out jsonb;
  batch uuid[];
  last uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
  SELECT jsonb_object_agg(n."noun", '{"out": ["visibility", "embargoUntil", "position"], "keptBack": {"attributions": "all", "participations": "all_but_hosts"}}'::jsonb)
    INTO left_out FROM (SELECT DISTINCT "noun" FROM "Record" WHERE "partOfId" IS NULL) n;
  LOOP
    SELECT array_agg(b."id" ORDER BY b."id") INTO batch FROM (
      SELECT "id" FROM "Record" WHERE "id" > last AND "status" = 'published' AND "effectiveVisibility" = 'public' ORDER BY "id" LIMIT 1000) b;
    EXIT WHEN batch IS NULL;
    PERFORM keep_published(batch, left_out);
    last := batch[cardinality(batch)];
  END LOOP;
END
$$;

-- The wall: this view is the one door of the public. That there was a state is told of every record of which the public knows; what it said is not
-- told where it was withheld, where a stricter rule holds since, and of a person who is not public any more. What never was public, such as a state
-- that an embargo outlived, is not there.
CREATE VIEW "PublishedVersion" WITH (security_barrier) AS
SELECT v."id", v."number", v."noun", v."recordId", v."meetingId", v."homeId", v."version", v."rule", v."from", v."until", v."readable",
  CASE WHEN v."readable" THEN v."shape" END AS "shape", CASE WHEN v."readable" THEN v."nonce" END AS "nonce"
FROM (
  SELECT s.*, r."meetingId", r."homeId", e."until",
    (NOT e."withheld" AND r."effectiveRule" <= s."rule" AND (s."noun" <> 'person' OR r."effectiveVisibility" = 'public')) AS "readable"
  FROM "PublishedState" s
  JOIN "Record" r ON r."id" = s."recordId"
  CROSS JOIN LATERAL (SELECT min(x."at") AS "until", coalesce(bool_or(x."kind" = 'withheld'), FALSE) AS "withheld" FROM "StateEnd" x WHERE x."stateId" = s."id") e
  WHERE s."from" <= now() AND (e."until" IS NULL OR e."until" > s."from")
    AND (is_told(s."recordId") OR EXISTS (
      SELECT FROM "SlugRedirect" d WHERE d."slug" = s."recordId"::text AND NOT d."withheld" AND is_told(d."recordId")))) v;
GRANT SELECT ON "PublishedVersion" TO plenary_public;
ALTER TABLE "PublishedState" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "StateEnd" ENABLE ROW LEVEL SECURITY;
