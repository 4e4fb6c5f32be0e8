-- The pages that list every record of a noun: by its name, or the latest first where it goes by none.
CREATE INDEX "Record_by_title" ON "Record" ("noun", "title", "id") WHERE "noun" IN ('organization', 'person', 'topic', 'series', 'programme');
CREATE INDEX "Record_latest" ON "Record" ("noun", "id") WHERE "noun" IN ('source', 'claim', 'commitment');
