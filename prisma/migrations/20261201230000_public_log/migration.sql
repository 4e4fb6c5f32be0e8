-- The log by which others can hold the record to what it published (decision 0089).
-- CreateTable
CREATE TABLE "LogEntry" (
    "position" BIGINT NOT NULL,
    "stateId" UUID NOT NULL,
    "entry" BYTEA NOT NULL,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "size" BIGINT NOT NULL,
    "key" TEXT NOT NULL,
    "root" BYTEA NOT NULL,
    "tree" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("size","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "LogEntry_stateId_key" ON "LogEntry"("stateId");

-- Nothing of the log is changed or removed, by nobody: an entry says nothing of its state to whoever does not hold the state.
CREATE FUNCTION keep_the_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER keep_the_log BEFORE UPDATE OR DELETE ON "LogEntry" FOR EACH ROW EXECUTE FUNCTION keep_the_log();
CREATE TRIGGER keep_the_log BEFORE UPDATE OR DELETE ON "Checkpoint" FOR EACH ROW EXECUTE FUNCTION keep_the_log();
CREATE TRIGGER keep_whole BEFORE TRUNCATE ON "LogEntry" FOR EACH STATEMENT EXECUTE FUNCTION keep_the_log();
CREATE TRIGGER keep_whole BEFORE TRUNCATE ON "Checkpoint" FOR EACH STATEMENT EXECUTE FUNCTION keep_the_log();

-- The wall. Everybody may hold all entries and checkpoints; which state an entry is of is told of those alone that may be read.
ALTER TABLE "LogEntry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_read ON "LogEntry" FOR SELECT TO plenary_public USING (TRUE);
GRANT SELECT ("position", "entry") ON "LogEntry" TO plenary_public;
ALTER TABLE "Checkpoint" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_read ON "Checkpoint" FOR SELECT TO plenary_public USING (TRUE);
GRANT SELECT ON "Checkpoint" TO plenary_public;

CREATE VIEW "LoggedState" WITH (security_barrier) AS
SELECT l."stateId", l."position" FROM "LogEntry" l
WHERE EXISTS (SELECT FROM "PublishedVersion" v WHERE v."id" = l."stateId" AND v."readable");
GRANT SELECT ON "LoggedState" TO plenary_public;
