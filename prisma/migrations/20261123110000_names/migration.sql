-- Names of every noun in one place, so that one index finds them: type-ahead, palette, lists and the public search.
-- Both extensions are trusted: whoever owns the database may make them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- 1. The form in which names are compared: nameKey of lib/names.ts, and a test holds the two together. The long class is \p{M} of
-- Unicode 17, which PostgreSQL's expressions have no name for; the collation makes letters and case the same under every locale.
CREATE SCHEMA search;
CREATE FUNCTION search.name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    translate(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0897-\u089f\u08ca-\u08e1\u08e3-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962-\u0963\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2-\u09e3\u09fe-\u0a03\u0a3c-\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a83\u0abc\u0abe-\u0acd\u0ae2-\u0ae3\u0afa-\u0b03\u0b3c\u0b3e-\u0b57\u0b62-\u0b63\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c\u0c3e-\u0c56\u0c62-\u0c63\u0c81-\u0c83\u0cbc\u0cbe-\u0cd6\u0ce2-\u0ce3\u0cf3-\u0d03\u0d3b-\u0d3c\u0d3e-\u0d4d\u0d57\u0d62-\u0d63\u0d81-\u0d83\u0dca-\u0ddf\u0df2-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f3f\u0f71-\u0f84\u0f86-\u0f87\u0f8d-\u0fbc\u0fc6\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u135d-\u135f\u1712-\u1715\u1732-\u1734\u1752-\u1753\u1772-\u1773\u17b4-\u17d3\u17dd\u180b-\u180d\u180f\u1885-\u1886\u18a9\u1920-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1b04\u1b34-\u1b44\u1b6b-\u1b73\u1b80-\u1b82\u1ba1-\u1bad\u1be6-\u1bf3\u1c24-\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce8\u1ced\u1cf4\u1cf7-\u1cf9\u1dc0-\u1dff\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f\u3099-\u309a\ua66f-\ua672\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua802\ua806\ua80b\ua823-\ua827\ua82c\ua880-\ua881\ua8b4-\ua8c5\ua8e0-\ua8f1\ua8ff\ua926-\ua92d\ua947-\ua953\ua980-\ua983\ua9b3-\ua9c0\ua9e5\uaa29-\uaa36\uaa43\uaa4c-\uaa4d\uaa7b-\uaa7d\uaab0\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1\uaaeb-\uaaef\uaaf5-\uaaf6\uabe3-\uabea\uabec-\uabed\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\U000101fd\U000102e0\U00010376-\U0001037a\U00010a01-\U00010a0f\U00010a38-\U00010a3f\U00010ae5-\U00010ae6\U00010d24-\U00010d27\U00010d69-\U00010d6d\U00010eab-\U00010eac\U00010efa-\U00010eff\U00010f46-\U00010f50\U00010f82-\U00010f85\U00011000-\U00011002\U00011038-\U00011046\U00011070\U00011073-\U00011074\U0001107f-\U00011082\U000110b0-\U000110ba\U000110c2\U00011100-\U00011102\U00011127-\U00011134\U00011145-\U00011146\U00011173\U00011180-\U00011182\U000111b3-\U000111c0\U000111c9-\U000111cc\U000111ce-\U000111cf\U0001122c-\U00011237\U0001123e\U00011241\U000112df-\U000112ea\U00011300-\U00011303\U0001133b-\U0001133c\U0001133e-\U0001134d\U00011357\U00011362-\U00011374\U000113b8-\U000113d0\U000113d2\U000113e1-\U000113e2\U00011435-\U00011446\U0001145e\U000114b0-\U000114c3\U000115af-\U000115c0\U000115dc-\U000115dd\U00011630-\U00011640\U000116ab-\U000116b7\U0001171d-\U0001172b\U0001182c-\U0001183a\U00011930-\U0001193e\U00011940\U00011942-\U00011943\U000119d1-\U000119e0\U000119e4\U00011a01-\U00011a0a\U00011a33-\U00011a39\U00011a3b-\U00011a3e\U00011a47\U00011a51-\U00011a5b\U00011a8a-\U00011a99\U00011b60-\U00011b67\U00011c2f-\U00011c3f\U00011c92-\U00011cb6\U00011d31-\U00011d45\U00011d47\U00011d8a-\U00011d97\U00011ef3-\U00011ef6\U00011f00-\U00011f01\U00011f03\U00011f34-\U00011f42\U00011f5a\U00013440\U00013447-\U00013455\U0001611e-\U0001612f\U00016af0-\U00016af4\U00016b30-\U00016b36\U00016f4f\U00016f51-\U00016f92\U00016fe4-\U00016ff1\U0001bc9d-\U0001bc9e\U0001cf00-\U0001cf46\U0001d165-\U0001d169\U0001d16d-\U0001d172\U0001d17b-\U0001d182\U0001d185-\U0001d18b\U0001d1aa-\U0001d1ad\U0001d242-\U0001d244\U0001da00-\U0001da36\U0001da3b-\U0001da6c\U0001da75\U0001da84\U0001da9b-\U0001daaf\U0001e000-\U0001e02a\U0001e08f\U0001e130-\U0001e136\U0001e2ae\U0001e2ec-\U0001e2ef\U0001e4ec-\U0001e4ef\U0001e5ee-\U0001e5ef\U0001e6e3\U0001e6e6\U0001e6ee-\U0001e6ef\U0001e6f5\U0001e8d0-\U0001e8d6\U0001e944-\U0001e94a\U000e0100-\U000e01ef]+', '', 'g') COLLATE "und-x-icu"), 'ς', 'σ'),
    '[^[:alnum:]]+', ' ', 'g'))
$$;

-- 2. The table. `key` begins with a space, so that each word of it does; `origin` is the row in which the name stands: the record
-- itself or one of its aliases. Row-level security lets LIKE use no index, so what anybody may read stands in a part of its own,
-- which holds nothing else and needs no policy that asks; what an embargo holds back is asked for its moment.
CREATE TABLE search."Name" (
  "side" text NOT NULL,
  "noun" text NOT NULL,
  "recordId" uuid NOT NULL,
  "origin" uuid NOT NULL,
  "name" text NOT NULL,
  "key" text COLLATE "C" NOT NULL,
  "other" boolean NOT NULL,
  "visibility" "Visibility" NOT NULL,
  "embargoUntil" timestamptz(3)
) PARTITION BY LIST ("side");
CREATE TABLE search."OpenName" PARTITION OF search."Name" FOR VALUES IN ('open');
CREATE TABLE search."EmbargoedName" PARTITION OF search."Name" FOR VALUES IN ('embargoed');
CREATE TABLE search."TeamName" PARTITION OF search."Name" FOR VALUES IN ('team');
CREATE INDEX "Name_by_key" ON search."Name" ("noun", "key", "recordId");
CREATE INDEX "Name_origin" ON search."Name" ("origin");

ALTER TABLE search."Name" ENABLE ROW LEVEL SECURITY;
ALTER TABLE search."OpenName" ENABLE ROW LEVEL SECURITY;
ALTER TABLE search."EmbargoedName" ENABLE ROW LEVEL SECURITY;
ALTER TABLE search."TeamName" ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_read ON search."OpenName" FOR SELECT TO plenary_public USING (true);
CREATE POLICY public_read ON search."EmbargoedName" FOR SELECT TO plenary_public USING ("embargoUntil" <= now());
GRANT USAGE ON SCHEMA search TO plenary_public;
GRANT SELECT ON search."OpenName", search."EmbargoedName" TO plenary_public;

-- 3. Kept by the database in the transaction of every write.
CREATE FUNCTION search.put_name(noun text, record_id uuid, origin uuid, name text, other boolean, own jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search."Name"
  SELECT CASE WHEN own ->> 'effectiveVisibility' <> 'public' THEN 'team' WHEN own ->> 'effectiveEmbargoUntil' IS NULL THEN 'open' ELSE 'embargoed' END,
    noun, record_id, origin, left(name, 300), ' ' || search.name_key(left(name, 300)), other,
    (own ->> 'effectiveVisibility')::"Visibility", (own ->> 'effectiveEmbargoUntil')::timestamptz
  WHERE search.name_key(name) <> ''
$$;

-- Arguments: the noun, then the columns that hold names, the one by which people call it first. A presentation is called by its model.
CREATE FUNCTION search.keep_names() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own jsonb := to_jsonb(NEW);
  former jsonb := to_jsonb(OLD);
  columns text[] := TG_ARGV;
  name text;
BEGIN
  IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM search."Name" WHERE "origin" = NEW."id") AND NOT EXISTS (
    SELECT FROM unnest(columns || ARRAY['effectiveVisibility', 'effectiveEmbargoUntil']) AS c WHERE own -> c IS DISTINCT FROM former -> c
  ) THEN
    RETURN NULL;
  END IF;
  DELETE FROM search."Name" WHERE "origin" = coalesce(NEW."id", OLD."id");
  IF TG_OP <> 'DELETE' THEN
    FOR i IN 1 .. TG_NARGS - 1 LOOP
      name := own ->> TG_ARGV[i];
      IF TG_ARGV[0] = 'presentation' THEN
        SELECT m."name" INTO name FROM "PresentedModel" m WHERE m."id" = NEW."modelId";
      END IF;
      PERFORM search.put_name(TG_ARGV[0], NEW."id", NEW."id", name, i > 1, own) WHERE name IS NOT NULL;
    END LOOP;
  END IF;
  RETURN NULL;
END
$$;
CREATE FUNCTION search.keep_alias() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search."Name" WHERE "origin" = coalesce(NEW."id", OLD."id");
  IF TG_OP <> 'DELETE' THEN
    PERFORM search.put_name(replace(subject.key, 'Id', ''), subject.value::uuid, NEW."id", NEW."name", true, to_jsonb(NEW))
    FROM jsonb_each_text(to_jsonb(NEW)) AS subject WHERE subject.key LIKE '%Id' AND subject.value IS NOT NULL;
  END IF;
  RETURN NULL;
END
$$;
CREATE FUNCTION search.pass_name_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search."Name" n USING "Presentation" p WHERE p."modelId" = NEW."id" AND n."origin" = p."id";
  UPDATE "Presentation" SET "modelId" = "modelId" WHERE "modelId" = NEW."id";
  RETURN NULL;
END
$$;

CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Meeting" FOR EACH ROW EXECUTE FUNCTION search.keep_names('meeting', 'title', 'documentSymbol');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "MeetingSession" FOR EACH ROW EXECUTE FUNCTION search.keep_names('session', 'title');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "PresentedModel" FOR EACH ROW EXECUTE FUNCTION search.keep_names('model', 'name');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Pillar" FOR EACH ROW EXECUTE FUNCTION search.keep_names('pillar', 'name');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "TransferabilityCondition" FOR EACH ROW EXECUTE FUNCTION search.keep_names('condition', 'text');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Programme" FOR EACH ROW EXECUTE FUNCTION search.keep_names('programme', 'name');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Presentation" FOR EACH ROW EXECUTE FUNCTION search.keep_names('presentation', 'modelId');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Takeaway" FOR EACH ROW EXECUTE FUNCTION search.keep_names('takeaway', 'headline');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Claim" FOR EACH ROW EXECUTE FUNCTION search.keep_names('claim', 'text');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "EvidenceItem" FOR EACH ROW EXECUTE FUNCTION search.keep_names('evidence', 'title');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Commitment" FOR EACH ROW EXECUTE FUNCTION search.keep_names('commitment', 'deliverable');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Source" FOR EACH ROW EXECUTE FUNCTION search.keep_names('source', 'title', 'symbol', 'publisher');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Organization" FOR EACH ROW EXECUTE FUNCTION search.keep_names('organization', 'name', 'acronym');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Person" FOR EACH ROW EXECUTE FUNCTION search.keep_names('person', 'name');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "MeetingSeries" FOR EACH ROW EXECUTE FUNCTION search.keep_names('series', 'name');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Topic" FOR EACH ROW EXECUTE FUNCTION search.keep_names('topic', 'name');
CREATE TRIGGER keep_names AFTER INSERT OR UPDATE OR DELETE ON "Alias" FOR EACH ROW EXECUTE FUNCTION search.keep_alias();
CREATE TRIGGER pass_name_on AFTER UPDATE ON "PresentedModel" FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION search.pass_name_on();

-- 4. What is there already.
UPDATE "Meeting" SET "id" = "id";
UPDATE "MeetingSession" SET "id" = "id";
UPDATE "PresentedModel" SET "id" = "id";
UPDATE "Pillar" SET "id" = "id";
UPDATE "TransferabilityCondition" SET "id" = "id";
UPDATE "Programme" SET "id" = "id";
UPDATE "Presentation" SET "id" = "id";
UPDATE "Takeaway" SET "id" = "id";
UPDATE "Claim" SET "id" = "id";
UPDATE "EvidenceItem" SET "id" = "id";
UPDATE "Commitment" SET "id" = "id";
UPDATE "Source" SET "id" = "id";
UPDATE "Organization" SET "id" = "id";
UPDATE "Person" SET "id" = "id";
UPDATE "MeetingSeries" SET "id" = "id";
UPDATE "Topic" SET "id" = "id";
UPDATE "Alias" SET "nameKey" = search.name_key("name");
CREATE INDEX "Name_words" ON search."Name" USING gin ("noun", "key" gin_trgm_ops) WITH (fastupdate = off);

-- 5. Indexes behind the desk's lists: by last change, by name, by date; what has no date counts as the earliest.
CREATE FUNCTION search.sort_key(title text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT search.name_key(left(title, 200)) COLLATE "C" $$;
CREATE INDEX "Meeting_by_change" ON "Meeting" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Meeting_by_name" ON "Meeting" ((search.sort_key("title")) COLLATE "C", "id");
CREATE INDEX "Meeting_by_its_date" ON "Meeting" ((coalesce("startOn", '')) COLLATE "C", "id");
CREATE INDEX "MeetingSession_by_change" ON "MeetingSession" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "MeetingSession_by_name" ON "MeetingSession" ((search.sort_key("title")) COLLATE "C", "id");
CREATE INDEX "PresentedModel_by_change" ON "PresentedModel" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "PresentedModel_by_name" ON "PresentedModel" ((search.sort_key("name")) COLLATE "C", "id");
CREATE INDEX "PresentedModel_by_its_date" ON "PresentedModel" ((coalesce("sinceOn", '')) COLLATE "C", "id");
CREATE INDEX "Pillar_by_change" ON "Pillar" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Pillar_by_name" ON "Pillar" ((search.sort_key("name")) COLLATE "C", "id");
CREATE INDEX "TransferabilityCondition_by_change" ON "TransferabilityCondition" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "TransferabilityCondition_by_name" ON "TransferabilityCondition" ((search.sort_key("text")) COLLATE "C", "id");
CREATE INDEX "Programme_by_change" ON "Programme" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Programme_by_name" ON "Programme" ((search.sort_key("name")) COLLATE "C", "id");
CREATE INDEX "Programme_by_its_date" ON "Programme" ((coalesce("sinceOn", '')) COLLATE "C", "id");
CREATE INDEX "Presentation_by_change" ON "Presentation" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Takeaway_by_change" ON "Takeaway" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Takeaway_by_name" ON "Takeaway" ((search.sort_key("headline")) COLLATE "C", "id");
CREATE INDEX "Claim_by_change" ON "Claim" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Claim_by_name" ON "Claim" ((search.sort_key("text")) COLLATE "C", "id");
CREATE INDEX "Claim_by_its_date" ON "Claim" ((coalesce("asOf", '')) COLLATE "C", "id");
CREATE INDEX "EvidenceItem_by_change" ON "EvidenceItem" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "EvidenceItem_by_name" ON "EvidenceItem" ((search.sort_key("title")) COLLATE "C", "id");
CREATE INDEX "EvidenceItem_by_its_date" ON "EvidenceItem" ((coalesce("issuedOn", '')) COLLATE "C", "id");
CREATE INDEX "Commitment_by_change" ON "Commitment" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Commitment_by_name" ON "Commitment" ((search.sort_key("deliverable")) COLLATE "C", "id");
CREATE INDEX "Commitment_by_its_date" ON "Commitment" ((coalesce("dueOn", '')) COLLATE "C", "id");
CREATE INDEX "Source_by_change" ON "Source" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Source_by_name" ON "Source" ((search.sort_key("title")) COLLATE "C", "id");
CREATE INDEX "Source_by_its_date" ON "Source" ((coalesce("issuedOn", '')) COLLATE "C", "id");
CREATE INDEX "Organization_by_change" ON "Organization" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Organization_by_name" ON "Organization" ((search.sort_key("name")) COLLATE "C", "id");
CREATE INDEX "Person_by_change" ON "Person" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Person_by_name" ON "Person" ((search.sort_key("name")) COLLATE "C", "id");
CREATE INDEX "MeetingSeries_by_change" ON "MeetingSeries" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "MeetingSeries_by_name" ON "MeetingSeries" ((search.sort_key("name")) COLLATE "C", "id");
CREATE INDEX "Topic_by_change" ON "Topic" ("updatedAt" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Topic_by_name" ON "Topic" ((search.sort_key("name")) COLLATE "C", "id");
