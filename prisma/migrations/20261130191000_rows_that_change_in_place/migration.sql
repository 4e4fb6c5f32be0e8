-- Who may read a row stands in no index of these tables. With room on its page, a row that is closed or opened with its meeting is written
-- anew beside its former self, and no index hears of it: ten thousand takeaways are closed in two thirds of the time, for twice the heap.
ALTER TABLE "Record" SET (fillfactor = 50);
ALTER TABLE "Citation" SET (fillfactor = 50);
ALTER TABLE "Attribution" SET (fillfactor = 50);
ALTER TABLE "TopicAssignment" SET (fillfactor = 50);
