-- What a page of a long meeting says of all of it is read from the start of an index, up to a bound.

-- Its caveats alone, however few of its takeaways they are.
CREATE INDEX "Takeaway_caveats" ON "Takeaway" ("meetingId", "position", "id") WHERE "kind" = 'caveat';
-- Its statements that rest on a source.
CREATE INDEX "Record_cited" ON "Record" ("meetingId", "id") WHERE "cited";
