-- CreateTable
CREATE TABLE "Presence" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "editing" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beatAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Presence_recordId_idx" ON "Presence"("recordId");

-- CreateIndex
CREATE INDEX "Presence_memberId_idx" ON "Presence"("memberId");

-- CreateIndex
CREATE INDEX "Presence_beatAt_idx" ON "Presence"("beatAt");

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Presence" ENABLE ROW LEVEL SECURITY;
-- Who looks at what is worth nothing after a crash.
ALTER TABLE "Presence" SET UNLOGGED;

-- News for the processes that listen on the channel `plenary`. A notice names what to look at anew and says nothing about it.
CREATE FUNCTION tell_of_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM pg_notify('plenary', 'record:' || OLD."recordId");
  ELSE
    PERFORM pg_notify('plenary', 'record:' || NEW."recordId");
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER tell_of_record AFTER INSERT ON "Revision" FOR EACH ROW EXECUTE FUNCTION tell_of_record();
CREATE TRIGGER tell_of_record AFTER INSERT OR DELETE OR UPDATE OF "editing" ON "Presence"
  FOR EACH ROW EXECUTE FUNCTION tell_of_record();

CREATE FUNCTION tell_of_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plenary', 'member:' || NEW."id");
  RETURN NULL;
END
$$;
CREATE TRIGGER tell_of_member AFTER UPDATE OF "role", "sessionVersion", "disabledAt" ON "User"
  FOR EACH ROW EXECUTE FUNCTION tell_of_member();

CREATE FUNCTION tell_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plenary', 'member:' || OLD."userId");
  RETURN NULL;
END
$$;
CREATE TRIGGER tell_of_session AFTER DELETE ON "LoginSession" FOR EACH ROW EXECUTE FUNCTION tell_of_session();
