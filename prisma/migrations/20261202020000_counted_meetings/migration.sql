-- The years and places of all meetings are counted for the calendar, the time line and the map: from an index of what is counted, not from rows with all
-- that is written in them.
CREATE INDEX "Meeting_counted" ON "Meeting" ("startOn", "kind")
  INCLUDE ("city", "countryCode", "latitude", "longitude", "attendanceMode", "effectiveVisibility", "effectiveEmbargoUntil")
  WHERE "effectiveVisibility" = 'public';
