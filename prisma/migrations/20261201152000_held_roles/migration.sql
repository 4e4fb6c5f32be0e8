-- The roles that a person held, each from when to when, as a source says it. A role is open where the record of the person is, and that of the body.
-- CreateTable
CREATE TABLE "HeldRole" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "noun" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "organizationId" UUID,
    "fromOn" TEXT,
    "toOn" TEXT,

    CONSTRAINT "HeldRole_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HeldRole_recordId_fromOn_id_idx" ON "HeldRole"("recordId", "fromOn", "id");

-- CreateIndex
CREATE INDEX "HeldRole_organizationId_idx" ON "HeldRole"("organizationId");

-- AddForeignKey
ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_noun_check" CHECK ("noun" = 'person');
ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_fromOn_check" CHECK (is_reduced_date("fromOn"));
ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_toOn_check" CHECK (is_reduced_date("toOn"));
ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_period_check" CHECK (left("toOn", length("fromOn")) >= left("fromOn", length("toOn")));

CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "recordId", "organizationId" ON "HeldRole" FOR EACH ROW
  EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'Organization:organizationId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "HeldRole" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'Organization:organizationId');
-- As before, and to these roles.
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Record" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('Citation:recordId', 'Correction:recordId', 'Attribution:recordId', 'TopicAssignment:recordId', 'SaidAbout:recordId', 'HeldRole:recordId', 'Alias:recordId', 'SlugRedirect:recordId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Organization" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('ModelInstitution:organizationId', 'ProgrammePartner:organizationId', 'Attribution:organizationId', 'Participation:organizationId', 'SaidAbout:organizationId', 'HeldRole:organizationId');

ALTER TABLE "HeldRole" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_read ON "HeldRole" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
GRANT SELECT ON "HeldRole" TO plenary_public;
