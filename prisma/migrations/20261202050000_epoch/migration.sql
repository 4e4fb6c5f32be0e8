-- CreateTable
CREATE TABLE "Epoch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "Epoch_pkey" PRIMARY KEY ("id")
);

INSERT INTO "Epoch" DEFAULT VALUES;
ALTER TABLE "Epoch" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_read ON "Epoch" FOR SELECT TO plenary_public USING (TRUE);
GRANT SELECT ON "Epoch" TO plenary_public;

-- The number rises once in a transaction that changes what the public may read, as the last thing it does, so that nobody waits for its row
-- longer than a commit takes. Whoever reads the same number before and after some reading has read of one state (decision 0094).
CREATE FUNCTION raise_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('plenary.raised', TRUE) IS DISTINCT FROM 'yes' THEN
    PERFORM set_config('plenary.raised', 'yes', TRUE);
    UPDATE "Epoch" SET "number" = "number" + 1;
  END IF;
  RETURN NULL;
END
$$;

-- Lets a change of a table's rows raise the number: of those that the public reads or has read. What a table says of no record is public, and so is
-- a former address of what was withdrawn.
CREATE FUNCTION let_raise_epoch(t regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  seen text := (SELECT CASE
      WHEN bool_or(a."attname" = 'openedAt') THEN '(%1$s."effectiveVisibility" = ''public'' OR %1$s."openedAt" IS NOT NULL OR coalesce(%1$s."status", ''draft'') <> ''draft'')'
      WHEN bool_or(a."attname" = 'effectiveVisibility') AND t <> '"SlugRedirect"'::regclass THEN '%1$s."effectiveVisibility" = ''public'''
      ELSE 'TRUE'
    END FROM pg_attribute a WHERE a."attrelid" = t AND NOT a."attisdropped");
BEGIN
  EXECUTE format('CREATE CONSTRAINT TRIGGER raise_epoch_by_insert AFTER INSERT ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (%s) EXECUTE FUNCTION raise_epoch()',
    t, format(seen, 'NEW'));
  EXECUTE format('CREATE CONSTRAINT TRIGGER raise_epoch_by_update AFTER UPDATE ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (%s OR %s) EXECUTE FUNCTION raise_epoch()',
    t, format(seen, 'OLD'), format(seen, 'NEW'));
  EXECUTE format('CREATE CONSTRAINT TRIGGER raise_epoch_by_delete AFTER DELETE ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (%s) EXECUTE FUNCTION raise_epoch()',
    t, format(seen, 'OLD'));
END
$$;

SELECT let_raise_epoch(a."attrelid"::regclass) FROM pg_attribute a JOIN pg_class c ON c."oid" = a."attrelid"
  WHERE c."relnamespace" = 'public'::regnamespace AND c."relkind" = 'r' AND a."attname" = 'effectiveVisibility';
SELECT let_raise_epoch(t::regclass) FROM unnest(ARRAY['"Country"', '"Tombstone"', '"PublishedState"', '"StateEnd"', '"LogEntry"', '"Checkpoint"',
  'search."OpenName"', 'search."EmbargoedName"']) t;
