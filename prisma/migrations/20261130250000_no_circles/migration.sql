-- No record is part of what is part of it, however long the way round; that none points to itself is a constraint already. Who changes where
-- such records stand goes one after another, or two could close a circle together. A merge, which moves several rows, is looked at in its end (it
-- defers the constraint). Arguments: the column, and how the constraint is called.
CREATE FUNCTION refuse_circle() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  is_circle boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('refuse_circle'), hashtext(TG_TABLE_NAME));
  EXECUTE format(
    'WITH RECURSIVE above AS (SELECT $1 AS "id" UNION SELECT p.%1$I FROM %2$I p JOIN above a ON p."id" = a."id" WHERE p.%1$I IS NOT NULL)
     SELECT EXISTS (SELECT FROM above WHERE "id" = $2)', TG_ARGV[0], TG_TABLE_NAME
  ) INTO is_circle USING parent, NEW."id";
  IF is_circle THEN
    RAISE EXCEPTION 'a row violates constraint "%"', TG_ARGV[1] USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[1], TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER refuse_circle AFTER UPDATE OF "followUpOfId" ON "Meeting" DEFERRABLE FOR EACH ROW WHEN (NEW."followUpOfId" IS NOT NULL AND NEW."followUpOfId" IS DISTINCT FROM OLD."followUpOfId")
  EXECUTE FUNCTION refuse_circle('followUpOfId', 'Meeting_followUp_circle_check');
CREATE CONSTRAINT TRIGGER refuse_circle AFTER UPDATE OF "parentId" ON "Organization" DEFERRABLE FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL AND NEW."parentId" IS DISTINCT FROM OLD."parentId")
  EXECUTE FUNCTION refuse_circle('parentId', 'Organization_parent_circle_check');
CREATE CONSTRAINT TRIGGER refuse_circle AFTER UPDATE OF "broaderId" ON "Topic" DEFERRABLE FOR EACH ROW WHEN (NEW."broaderId" IS NOT NULL AND NEW."broaderId" IS DISTINCT FROM OLD."broaderId")
  EXECUTE FUNCTION refuse_circle('broaderId', 'Topic_broader_circle_check');
