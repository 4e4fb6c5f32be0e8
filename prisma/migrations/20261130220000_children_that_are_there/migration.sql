-- As in 20261129235000_closed_at_once, but a kind of child of which there is none is passed by: to plan an update of nothing took longer than all
-- else at a publication. Nobody adds a child meanwhile: that waits for the row of its parent (keep_effective_columns).
CREATE OR REPLACE FUNCTION pass_effective_columns_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
  child text;
  "column" text;
  is_there boolean;
  kept text[];
  visibility text;
  embargo text;
  rule text;
  joins text;
  parent text;
  parent_column text;
BEGIN
  -- EXCEPT and no join: what a statement wrote has no statistics, and ten thousand rows would be looked through for each of them.
  SELECT array_agg(n."id") INTO changed FROM (
    SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" FROM written
    EXCEPT SELECT "id", "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" FROM former) n;
  IF changed IS NULL THEN
    RETURN NULL;
  END IF;
  FOR i IN 0 .. TG_NARGS - 1 LOOP
    child := split_part(TG_ARGV[i], ':', 1);
    "column" := split_part(TG_ARGV[i], ':', 2);
    EXECUTE format('SELECT EXISTS (SELECT FROM %I c WHERE c.%I = ANY($1))', child, "column") INTO is_there USING changed;
    CONTINUE WHEN NOT is_there;
    SELECT array_remove(string_to_array(replace(encode(t.tgargs, 'escape'), '\000', ','), ','), '') INTO kept
    FROM pg_trigger t WHERE t.tgrelid = format('%I', child)::regclass AND t.tgname = 'keep_effective_columns';
    visibility := CASE WHEN has_column(child, 'visibility') THEN 'CASE WHEN c."status" <> ''published'' THEN greatest(c."visibility", ''team'') ELSE c."visibility" END' ELSE '''public''::"Visibility"' END;
    embargo := CASE WHEN has_column(child, 'embargoUntil') THEN 'c."embargoUntil"' ELSE 'NULL::timestamptz' END;
    rule := CASE WHEN has_column(child, 'attributionRule') THEN 'c."attributionRule"' ELSE '''on_the_record''::"AttributionRule"' END;
    joins := '';
    FOR p IN 2 .. cardinality(kept) LOOP
      parent := split_part(kept[p], ':', 1);
      parent_column := split_part(kept[p], ':', 2);
      IF parent_column <> "column" THEN
        EXECUTE format(
          'SELECT count(*) FROM (SELECT FROM %1$I p WHERE p."id" IN (SELECT c.%2$I FROM %3$I c WHERE c.%4$I = ANY($1)) ORDER BY p."id" FOR SHARE) locked',
          parent, parent_column, child, "column"
        ) USING changed;
      END IF;
      joins := joins || format(' LEFT JOIN %1$I p%3$s ON p%3$s."id" = c.%2$I', parent, parent_column, p);
      visibility := visibility || format(', p%s."effectiveVisibility"', p);
      embargo := embargo || format(', p%s."effectiveEmbargoUntil"', p);
      rule := rule || format(', p%s."effectiveRule"', p);
    END LOOP;
    EXECUTE format(
      'UPDATE %1$I c SET "effectiveVisibility" = n.v, "effectiveEmbargoUntil" = n.e, "effectiveRule" = n.r FROM (
        SELECT s."id", CASE WHEN %6$L = ''statement'' AND s.r = ''closed'' THEN greatest(s.v, ''team'') ELSE s.v END AS v, s.e, s.r FROM (
          SELECT c."id", greatest(%3$s) AS v, greatest(%4$s) AS e, greatest(%5$s) AS r FROM %1$I c%7$s WHERE c.%2$I = ANY($1)) s
      ) n WHERE n."id" = c."id" AND c.%2$I = ANY($1) AND (c."effectiveVisibility", c."effectiveEmbargoUntil", c."effectiveRule") IS DISTINCT FROM (n.v, n.e, n.r)',
      child, "column", visibility, embargo, rule, kept[1], joins
    ) USING changed;
  END LOOP;
  RETURN NULL;
END
$$;
