-- What an embargo's end has opened is looked for at each start and hourly: among the few that have one, not among all.
CREATE INDEX "Record_embargoed" ON "Record" ("effectiveEmbargoUntil") WHERE "effectiveEmbargoUntil" IS NOT NULL;
