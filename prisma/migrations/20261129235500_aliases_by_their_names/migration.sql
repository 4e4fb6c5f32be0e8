-- Aliases are looked up among the names of search."Name", whose keys are the database's own (decision 0029).
ALTER TABLE "Alias" DROP COLUMN "nameKey";
