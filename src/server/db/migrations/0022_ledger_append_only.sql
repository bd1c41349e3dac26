-- Ledger and tokens are only ever added to, and the sums by day follow additions alone: a mistake is mended by another entry.
-- Entries go only together with the person whom they belong to.
CREATE FUNCTION "ledger_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- While an account is deleted, its tenant is gone already when the rows follow it.
  IF TG_LEVEL = 'ROW' AND NOT EXISTS (SELECT 1 FROM tenants WHERE id = OLD.tenant_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is only added to: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "xp_events_append_only" BEFORE UPDATE OR TRUNCATE ON "xp_events"
  FOR EACH STATEMENT EXECUTE FUNCTION "ledger_is_append_only"();
--> statement-breakpoint
CREATE TRIGGER "xp_events_kept" BEFORE DELETE ON "xp_events"
  FOR EACH ROW EXECUTE FUNCTION "ledger_is_append_only"();
--> statement-breakpoint
CREATE TRIGGER "xp_tokens_append_only" BEFORE UPDATE OR TRUNCATE ON "xp_tokens"
  FOR EACH STATEMENT EXECUTE FUNCTION "ledger_is_append_only"();
--> statement-breakpoint
CREATE TRIGGER "xp_tokens_kept" BEFORE DELETE ON "xp_tokens"
  FOR EACH ROW EXECUTE FUNCTION "ledger_is_append_only"();
