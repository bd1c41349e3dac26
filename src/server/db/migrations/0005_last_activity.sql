CREATE TABLE "last_activity" (
	"user_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "last_activity" ADD CONSTRAINT "last_activity_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE FUNCTION "note_activity"(person text, moment timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO last_activity AS known (user_id, at)
  SELECT id, moment FROM users WHERE id = person AND moment IS NOT NULL
  ON CONFLICT (user_id) DO UPDATE SET at = excluded.at WHERE known.at < excluded.at
$$;
--> statement-breakpoint
CREATE FUNCTION "note_activity_of_session"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_activity(NEW.user_id, NEW.last_used_at);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION "note_activity_of_points"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_activity(tenant_id, max(at)) FROM inserted GROUP BY tenant_id ORDER BY tenant_id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "sessions_activity" AFTER INSERT OR UPDATE OF "last_used_at" ON "sessions"
  FOR EACH ROW EXECUTE FUNCTION "note_activity_of_session"();
--> statement-breakpoint
CREATE TRIGGER "xp_events_activity" AFTER INSERT ON "xp_events" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION "note_activity_of_points"();
--> statement-breakpoint
INSERT INTO last_activity (user_id, at)
SELECT u.id, greatest(
  (SELECT max(s.last_used_at) FROM sessions s WHERE s.user_id = u.id),
  (SELECT max(e.at) FROM xp_events e WHERE e.tenant_id = u.id))
FROM users u
WHERE EXISTS (SELECT 1 FROM sessions s WHERE s.user_id = u.id) OR EXISTS (SELECT 1 FROM xp_events e WHERE e.tenant_id = u.id);
