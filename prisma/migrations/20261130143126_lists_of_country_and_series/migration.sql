-- DropIndex
DROP INDEX "Meeting_seriesId_idx";

-- DropIndex
DROP INDEX "Meeting_countryCode_idx";

-- DropIndex
DROP INDEX "PresentedModel_countryCode_idx";

-- DropIndex
DROP INDEX "Organization_countryCode_idx";

-- DropIndex
DROP INDEX "Person_countryCode_idx";

-- CreateIndex
CREATE INDEX "PresentedModel_countryCode_name_id_idx" ON "PresentedModel"("countryCode", "name", "id");

-- CreateIndex
CREATE INDEX "Organization_countryCode_name_id_idx" ON "Organization"("countryCode", "name", "id");

-- CreateIndex
CREATE INDEX "Person_countryCode_name_id_idx" ON "Person"("countryCode", "name", "id");

-- The meetings of a series and those held in a country, latest first, page by page; the first of a series from the other end.
CREATE INDEX "Meeting_of_series_by_date" ON "Meeting" ("seriesId", "startOn" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Meeting_of_country_by_date" ON "Meeting" ("countryCode", "startOn" DESC NULLS LAST, "id" DESC);
