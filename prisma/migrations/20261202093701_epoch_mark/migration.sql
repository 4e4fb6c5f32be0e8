-- AlterTable
ALTER TABLE "Epoch" ADD COLUMN     "mark" UUID NOT NULL DEFAULT gen_random_uuid();

-- A failover may lose the last changes: then another change comes to the same number, and shows by its mark.
CREATE OR REPLACE FUNCTION raise_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('plenary.raised', TRUE) IS DISTINCT FROM 'yes' THEN
    PERFORM set_config('plenary.raised', 'yes', TRUE);
    UPDATE "Epoch" SET "number" = "number" + 1, "mark" = gen_random_uuid();
  END IF;
  RETURN NULL;
END
$$;
