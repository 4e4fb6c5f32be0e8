-- What one transaction opens and closes again was never public: pieces that go to a meeting which takes over a stricter rule with them. The
-- transaction's own moment is rounded to the millisecond in the column, up as often as down, so "not after now" held by chance.
CREATE OR REPLACE FUNCTION keep_opening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."openedAt" < now()::timestamptz(3) THEN
    NEW."openedAt" := OLD."openedAt";
  ELSIF NEW."status" = 'published' AND NEW."effectiveVisibility" = 'public' THEN
    NEW."openedAt" := greatest(CASE WHEN TG_OP = 'INSERT' OR OLD."publishedAt" IS NULL THEN NEW."publishedAt" ELSE now() END, NEW."effectiveEmbargoUntil");
  ELSE
    NEW."openedAt" := NULL;
  END IF;
  RETURN NEW;
END
$$;
