-- CreateIndex
CREATE INDEX "Citation_sourceId_locator_idx" ON "Citation"("sourceId", "locator");
