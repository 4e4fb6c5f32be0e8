-- The language of a statement's words, where somebody said it; where it is empty, it is told from the words.
-- AlterTable
ALTER TABLE "TransferabilityCondition" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "Presentation" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "Takeaway" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "EvidenceItem" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "Commitment" ADD COLUMN     "language" TEXT;

-- A language that has no stems here is not taken for one that has: German is not read as English. What is no tag of two letters is told from the words.
CREATE OR REPLACE FUNCTION search.language_of(tag text, said text) RETURNS regconfig LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  words text[];
  best regconfig;
BEGIN
  best := CASE lower(split_part(tag, '-', 1)) WHEN 'en' THEN 'english' WHEN 'fr' THEN 'french' WHEN 'es' THEN 'spanish' WHEN 'ru' THEN 'russian' WHEN 'ar' THEN 'arabic' END;
  IF best IS NOT NULL THEN
    RETURN best;
  END IF;
  IF tag ~* '^([a-z]{2}|fil)(-|$)' THEN RETURN 'simple'; END IF;
  IF said ~ ' (the|of|and) ' AND said !~ ' (les|des|los|del) ' THEN RETURN 'english'; END IF;
  IF said ~ '[\u0620-\u064a]' THEN RETURN 'arabic'; END IF;
  IF said ~ '[\u0400-\u04ff]' THEN RETURN 'russian'; END IF;
  IF said ~ '[\u3400-\u9fff\U00020000-\U0002a6d6]' THEN RETURN 'simple'; END IF;
  words := string_to_array(said, ' ');
  SELECT l.name INTO best FROM (VALUES
    ('english'::regconfig, 1, '{the,of,and,in,to,for,on,with,that,by,is,are,was}'::text[]),
    ('french', 2, '{le,la,les,des,du,et,en,dans,pour,une,au,aux,par,que,sur}'),
    ('spanish', 3, '{el,los,las,del,y,en,para,una,por,con,que,al,se}')) AS l(name, place, small)
  ORDER BY (SELECT count(*) FROM unnest(words) word WHERE word = ANY (l.small)) DESC, l.place LIMIT 1;
  RETURN best;
END
$$;
-- Documents alone had a language until now.
SELECT search.keep_texts_of('Source', 'source', 'id', '{title,~authors,~publisher,~containerTitle,~doi,~symbol,note}')
WHERE EXISTS (SELECT FROM "Source" WHERE "language" ~* '^([a-z]{2}|fil)(-|$)' AND lower(split_part("language", '-', 1)) <> ALL ('{en,fr,es,ru,ar,zh}'));
