-- The plan of a prepared statement that serves any noun can take an index with a condition only where the question itself implies it: that the noun,
-- which it is told later, is one of a list, it does not. The nouns that go by a name have a slug, which a question can say.
DROP INDEX "Record_by_title";
CREATE INDEX "Record_by_title" ON "Record" ("noun", "title", "id") WHERE "slug" IS NOT NULL;
-- The latest of any noun, without a condition.
DROP INDEX "Record_latest";
CREATE INDEX "Record_noun_id_idx" ON "Record" ("noun", "id");
