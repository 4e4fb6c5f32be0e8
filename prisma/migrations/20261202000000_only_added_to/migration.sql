-- The audit and the revisions are only added to, as the published states and the log are (decision 0093). What a login of its own, which owns no
-- table, can do to them is a matter of rights (server/postgres/rights.ts); these triggers hold everybody to it, the owner too.

-- As before; and whoever takes the demonstration archive out must be the owner: a cascade runs with the owner's rights, whoever began it.
CREATE OR REPLACE FUNCTION keep_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('plenary.removing', true) = 'demonstration'
    AND pg_has_role(session_user, (SELECT c."relowner" FROM pg_class c WHERE c."oid" = TG_RELID), 'MEMBER') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER keep_for_ever BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION keep_for_ever();
CREATE TRIGGER keep_whole BEFORE TRUNCATE ON "Revision" FOR EACH STATEMENT EXECUTE FUNCTION keep_for_ever();

-- An entry of something refused counts on when the same is refused again; nothing else of an entry changes.
CREATE FUNCTION keep_the_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'detail' = to_jsonb(OLD) - 'detail' AND NEW."detail" - 'times' = OLD."detail" - 'times'
    AND (NEW."detail" ->> 'times')::int > (OLD."detail" ->> 'times')::int THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER keep_the_audit BEFORE UPDATE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION keep_the_audit();
CREATE TRIGGER keep_for_ever BEFORE DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION keep_for_ever();
CREATE TRIGGER keep_whole BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION keep_for_ever();
