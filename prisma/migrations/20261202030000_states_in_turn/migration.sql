-- As before, and of two transactions that keep states of one record the second waits for the first: who saves it, and who opens what it names
-- (decision 0087).
CREATE OR REPLACE FUNCTION keep_published(ids uuid[], left_out jsonb) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET jit = off AS $$
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

  -- Whoever saves one of them, or opens what it names, waits here for the other: else both would end the same state and begin one each.
  PERFORM 1 FROM "Record" r WHERE r."id" IN (SELECT unnest(ids)) ORDER BY r."id" FOR NO KEY UPDATE;

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
