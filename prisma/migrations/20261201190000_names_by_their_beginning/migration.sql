-- A text that is imported asks for the names that may begin in it, by the first letters of their joined key (lib/import/beginnings.ts has as many).
CREATE INDEX "Name_beginning" ON search."Name" ("noun", left("joined", 16)) WHERE "joined" IS NOT NULL;
