-- When a record became public first, which is later than its publication where an embargo ends or somebody opens it: a reader of a feed
-- would else never meet it (decision 0091).
-- AlterTable
ALTER TABLE "Record" ADD COLUMN     "openedAt" TIMESTAMPTZ(3);

CREATE FUNCTION keep_opening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."openedAt" <= now() THEN
    NEW."openedAt" := OLD."openedAt";
  ELSIF NEW."status" = 'published' AND NEW."effectiveVisibility" = 'public' THEN
    NEW."openedAt" := greatest(CASE WHEN TG_OP = 'INSERT' OR OLD."publishedAt" IS NULL THEN NEW."publishedAt" ELSE now() END, NEW."effectiveEmbargoUntil");
  ELSE
    NEW."openedAt" := NULL;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_opening BEFORE INSERT OR UPDATE ON "Record" FOR EACH ROW WHEN (NEW."partOfId" IS NULL) EXECUTE FUNCTION keep_opening();

-- Of what is public already, and of what was withdrawn, it is not known better than by publication and embargo. No trigger has to hear of it.
ALTER TABLE "Record" DISABLE TRIGGER USER;
UPDATE "Record" SET "openedAt" = greatest("publishedAt", "effectiveEmbargoUntil")
  WHERE "partOfId" IS NULL AND ("status" = 'withdrawn' OR "effectiveVisibility" = 'public');
ALTER TABLE "Record" ENABLE TRIGGER USER;

DROP INDEX "Record_by_opening";
CREATE INDEX "Record_by_opening" ON "Record" ("openedAt" DESC, "id" DESC) WHERE "openedAt" IS NOT NULL;
