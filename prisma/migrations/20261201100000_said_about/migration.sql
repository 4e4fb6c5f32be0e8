-- A statement can be tied to the models, programmes and bodies that it is about (decision 0074). A tie is public where its statement and what it
-- leads to both are: neither closes the other.
-- CreateTable
CREATE TABLE "SaidAbout" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "noun" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "modelId" UUID,
    "programmeId" UUID,
    "organizationId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SaidAbout_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SaidAbout_recordId_position_id_idx" ON "SaidAbout"("recordId", "position", "id");

-- CreateIndex
CREATE INDEX "SaidAbout_modelId_id_idx" ON "SaidAbout"("modelId", "id");

-- CreateIndex
CREATE INDEX "SaidAbout_programmeId_id_idx" ON "SaidAbout"("programmeId", "id");

-- CreateIndex
CREATE INDEX "SaidAbout_organizationId_id_idx" ON "SaidAbout"("organizationId", "id");

-- AddForeignKey
ALTER TABLE "SaidAbout" ADD CONSTRAINT "SaidAbout_recordId_noun_fkey" FOREIGN KEY ("recordId", "noun") REFERENCES "Record"("id", "noun") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SaidAbout" ADD CONSTRAINT "SaidAbout_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SaidAbout" ADD CONSTRAINT "SaidAbout_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SaidAbout" ADD CONSTRAINT "SaidAbout_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: a tie leads to one thing, a statement to each thing once, and the table is behind the wall.
ALTER TABLE "SaidAbout" SET (fillfactor = 50);
CREATE UNIQUE INDEX "SaidAbout_about_key" ON "SaidAbout"("recordId", "modelId", "programmeId", "organizationId") NULLS NOT DISTINCT;
ALTER TABLE "SaidAbout" ADD CONSTRAINT "SaidAbout_noun_check" CHECK ("noun" IN ('takeaway', 'claim', 'commitment'));
ALTER TABLE "SaidAbout" ADD CONSTRAINT "SaidAbout_about_check" CHECK (num_nonnulls("modelId", "programmeId", "organizationId") = 1);

ALTER TABLE "SaidAbout" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_read ON "SaidAbout" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
GRANT SELECT ON "SaidAbout" TO plenary_public;

CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE OF "recordId", "modelId", "programmeId", "organizationId" ON "SaidAbout" FOR EACH ROW
  EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'PresentedModel:modelId', 'Programme:programmeId', 'Organization:organizationId');
CREATE TRIGGER keep_effective_columns_right BEFORE UPDATE ON "SaidAbout" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0 AND (OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION keep_effective_columns('plain', 'Record:recordId', 'PresentedModel:modelId', 'Programme:programmeId', 'Organization:organizationId');
-- As before, and to these ties.
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Record" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('Citation:recordId', 'Correction:recordId', 'Attribution:recordId', 'TopicAssignment:recordId', 'SaidAbout:recordId', 'Alias:recordId', 'SlugRedirect:recordId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "PresentedModel" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('Pillar:modelId', 'ModelInstitution:modelId', 'TransferabilityCondition:modelId', 'Presentation:modelId', 'Claim:modelId', 'EvidenceItem:modelId', 'SaidAbout:modelId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Programme" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('ProgrammePartner:programmeId', 'Claim:programmeId', 'EvidenceItem:programmeId', 'SaidAbout:programmeId');
CREATE OR REPLACE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Organization" REFERENCING OLD TABLE AS former NEW TABLE AS written FOR EACH STATEMENT
  EXECUTE FUNCTION pass_effective_columns_on('ModelInstitution:organizationId', 'ProgrammePartner:organizationId', 'Attribution:organizationId', 'Participation:organizationId', 'SaidAbout:organizationId');
