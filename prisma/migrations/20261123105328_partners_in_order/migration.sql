-- AlterTable
ALTER TABLE "ProgrammePartner" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- Partners keep the order in which they were entered.
UPDATE "ProgrammePartner" p SET "position" = o."place"
FROM (SELECT "id", row_number() OVER (PARTITION BY "programmeId" ORDER BY "id") - 1 AS "place" FROM "ProgrammePartner") o
WHERE o."id" = p."id" AND o."place" > 0;
