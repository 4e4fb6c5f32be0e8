-- CreateTable
CREATE TABLE "Record" (
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "partOfId" UUID,
    "meetingId" UUID,
    "homeId" UUID,
    "status" "RecordStatus",
    "version" INTEGER,
    "slug" TEXT,
    "title" TEXT,
    "language" TEXT,
    "effectiveVisibility" "Visibility" NOT NULL,
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL,
    "createdAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Record_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Record_partOfId_idx" ON "Record"("partOfId");

-- CreateIndex
CREATE INDEX "Record_meetingId_idx" ON "Record"("meetingId");

-- CreateIndex
CREATE INDEX "Record_homeId_idx" ON "Record"("homeId");

-- CreateIndex
CREATE UNIQUE INDEX "Record_id_noun_key" ON "Record"("id", "noun");

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_homeId_fkey" FOREIGN KEY ("homeId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say. An address is its record's alone. The index is partial, so that the slug is no key that a foreign key
-- could point to: an update of one would else lock out every insert that points to the record.
CREATE UNIQUE INDEX "Record_slug_key" ON "Record" ("noun", "slug") WHERE "slug" IS NOT NULL;
ALTER TABLE "Record" ADD CONSTRAINT "Record_part_check" CHECK (("partOfId" IS NULL) = ("status" IS NOT NULL AND "version" IS NOT NULL AND "createdAt" IS NOT NULL AND "updatedAt" IS NOT NULL));

-- The wall. A participation's row says that somebody took part, so it shows only where names may be read; it has no role, by which an
-- organiser could be told from a participant.
ALTER TABLE "Record" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_read ON "Record" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()) AND ("noun" <> 'participation' OR "effectiveRule" = 'on_the_record'));
GRANT SELECT ON "Record" TO plenary_public;

-- A noun's row, or a cited part's, as its record. `titles` is the column by which people call it, `homes` and `owners` those that may point to
-- its home or, of a part, to the record it belongs to, the nearest first. A presentation is called by its model.
CREATE FUNCTION first_set(own jsonb, columns text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (own ->> c.name)::uuid FROM unnest(string_to_array(columns, ',')) WITH ORDINALITY AS c(name, place)
  WHERE own ->> c.name IS NOT NULL ORDER BY c.place LIMIT 1
$$;
-- A claim and a condition are called by their whole text: of a long one the first words say which it is.
CREATE FUNCTION shortened(called text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(called) > 300 THEN regexp_replace(left(called, 299), '\s+\S*$', '') || '…' ELSE called END
$$;
CREATE FUNCTION record_of(own jsonb, noun text, titles text, homes text, owners text) RETURNS TABLE (
  "id" uuid, "noun" text, "partOfId" uuid, "meetingId" uuid, "homeId" uuid, "status" "RecordStatus", "version" int, "slug" text, "title" text, "language" text,
  "effectiveVisibility" "Visibility", "effectiveEmbargoUntil" timestamptz, "effectiveRule" "AttributionRule",
  "createdAt" timestamptz, "updatedAt" timestamptz, "publishedAt" timestamptz
) LANGUAGE sql STABLE AS $$
  SELECT (own ->> 'id')::uuid, noun, first_set(own, owners), CASE WHEN owners = '' THEN (own ->> 'meetingId')::uuid END, first_set(own, homes),
    (own ->> 'status')::"RecordStatus", (own ->> 'version')::int, own ->> 'slug',
    shortened(CASE WHEN noun = 'presentation' THEN (SELECT m."name" FROM "PresentedModel" m WHERE m."id" = (own ->> 'modelId')::uuid) ELSE own ->> titles END),
    own ->> 'language',
    (own ->> 'effectiveVisibility')::"Visibility", (own ->> 'effectiveEmbargoUntil')::timestamptz, (own ->> 'effectiveRule')::"AttributionRule",
    (own ->> 'createdAt')::timestamptz, (own ->> 'updatedAt')::timestamptz, (own ->> 'publishedAt')::timestamptz
$$;

-- Once a statement, however many rows it wrote. Arguments: as for record_of, columns parted by commas.
CREATE FUNCTION keep_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Record"
  -- OFFSET 0: else the row would be turned into JSON once for each column.
  SELECT r.* FROM written w CROSS JOIN LATERAL (SELECT to_jsonb(w) AS own OFFSET 0) j
  CROSS JOIN LATERAL record_of(j.own, TG_ARGV[0], TG_ARGV[1], TG_ARGV[2], TG_ARGV[3]) r
  ON CONFLICT ("id") DO UPDATE SET
    "partOfId" = EXCLUDED."partOfId", "meetingId" = EXCLUDED."meetingId", "homeId" = EXCLUDED."homeId", "status" = EXCLUDED."status", "version" = EXCLUDED."version",
    "slug" = EXCLUDED."slug", "title" = EXCLUDED."title", "language" = EXCLUDED."language",
    "effectiveVisibility" = EXCLUDED."effectiveVisibility", "effectiveEmbargoUntil" = EXCLUDED."effectiveEmbargoUntil", "effectiveRule" = EXCLUDED."effectiveRule",
    "createdAt" = EXCLUDED."createdAt", "updatedAt" = EXCLUDED."updatedAt", "publishedAt" = EXCLUDED."publishedAt"
  WHERE "Record" IS DISTINCT FROM EXCLUDED;
  RETURN NULL;
END
$$;
CREATE FUNCTION drop_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Record" r USING dropped d WHERE r."id" = d."id";
  RETURN NULL;
END
$$;

CREATE FUNCTION drop_records() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Record" r WHERE r."noun" = TG_ARGV[0];
  RETURN NULL;
END
$$;

-- Table, noun, title, homes, owners: the triggers of each, and what is there already. Meetings come first, parts last: they are pointed to, they point.
DO $$
DECLARE
  kept text[];
BEGIN
  FOREACH kept SLICE 1 IN ARRAY ARRAY[
    ['Meeting', 'meeting', 'title', '', ''],
    ['MeetingSession', 'session', 'title', 'meetingId', ''],
    ['PresentedModel', 'model', 'name', '', ''],
    ['Pillar', 'pillar', 'name', 'modelId', ''],
    ['TransferabilityCondition', 'condition', 'text', 'modelId', ''],
    ['Programme', 'programme', 'name', '', ''],
    ['Presentation', 'presentation', '', 'meetingId', ''],
    ['Takeaway', 'takeaway', 'headline', 'meetingId', ''],
    ['Claim', 'claim', 'text', 'programmeId,modelId,meetingId', ''],
    ['EvidenceItem', 'evidence', 'title', 'claimId,modelId,programmeId', ''],
    ['Commitment', 'commitment', 'deliverable', 'meetingId', ''],
    ['Source', 'source', 'title', '', ''],
    ['Organization', 'organization', 'name', '', ''],
    ['Person', 'person', 'name', '', ''],
    ['MeetingSeries', 'series', 'name', '', ''],
    ['Topic', 'topic', 'name', '', ''],
    ['ParticipantCount', 'participant_count', '', '', 'meetingId'],
    ['ModelInstitution', 'institution', '', '', 'modelId'],
    ['Participation', 'participation', '', '', 'sessionId,meetingId'],
    ['Assessment', 'assessment', '', '', 'commitmentId']
  ] LOOP
    EXECUTE format('CREATE TRIGGER keep_record_of_new AFTER INSERT ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_record(%L, %L, %L, %L)', kept[1], kept[2], kept[3], kept[4], kept[5]);
    EXECUTE format('CREATE TRIGGER keep_record AFTER UPDATE ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_record(%L, %L, %L, %L)', kept[1], kept[2], kept[3], kept[4], kept[5]);
    EXECUTE format('CREATE TRIGGER drop_record AFTER DELETE ON %I REFERENCING OLD TABLE AS dropped FOR EACH STATEMENT EXECUTE FUNCTION drop_record()', kept[1]);
    EXECUTE format('CREATE TRIGGER drop_records AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION drop_records(%L)', kept[1], kept[2]);
    EXECUTE format('INSERT INTO "Record" SELECT r.* FROM %I w CROSS JOIN LATERAL record_of(to_jsonb(w), %L, %L, %L, %L) r', kept[1], kept[2], kept[3], kept[4], kept[5]);
  END LOOP;
END
$$;
