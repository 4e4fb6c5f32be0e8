-- What became public last: the later of publication and the end of an embargo. A feed of everything would else read the whole record each time.
CREATE INDEX "Record_by_opening" ON "Record" (greatest("publishedAt", "effectiveEmbargoUntil") DESC, "id" DESC)
  WHERE "partOfId" IS NULL AND "publishedAt" IS NOT NULL;
