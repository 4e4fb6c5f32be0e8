-- What each revision did, and who could read the record then (decision 0023). Rows from before are told from what they hold.
ALTER TABLE "Revision" ADD COLUMN "action" TEXT, ADD COLUMN "visibility" "Visibility";

UPDATE "Revision" r SET
  "visibility" = coalesce((r."fields" ->> 'visibility')::"Visibility", 'team'),
  "action" = CASE
    WHEN r."version" = 1 AND r."status" = 'published' THEN 'publish'
    WHEN r."version" = 1 AND a."pieces" > 1 THEN 'import'
    WHEN r."version" = 1 THEN 'create'
    WHEN r."status" = 'published' AND p."status" <> 'published' THEN 'publish'
    ELSE 'edit'
  END
FROM "Revision" s
  JOIN (SELECT "actId", count(*) AS "pieces" FROM "Revision" GROUP BY "actId") a ON a."actId" = s."actId"
  LEFT JOIN "Revision" p ON p."recordId" = s."recordId" AND p."version" = s."version" - 1
WHERE s."id" = r."id";

ALTER TABLE "Revision" ALTER COLUMN "action" SET NOT NULL, ALTER COLUMN "visibility" SET NOT NULL;
