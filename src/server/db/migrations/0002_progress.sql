CREATE TABLE "boosters" (
	"tenant_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "boosters_tenant_id_started_at_pk" PRIMARY KEY("tenant_id","started_at")
);
--> statement-breakpoint
CREATE TABLE "daily_quests" (
	"tenant_id" text NOT NULL,
	"local_date" date NOT NULL,
	"group" text NOT NULL,
	"slug" text NOT NULL,
	"target" integer NOT NULL,
	"reason" text NOT NULL,
	"other_slug" text NOT NULL,
	"other_target" integer NOT NULL,
	"other_reason" text NOT NULL,
	"swapped" boolean NOT NULL,
	CONSTRAINT "daily_quests_tenant_id_local_date_group_pk" PRIMARY KEY("tenant_id","local_date","group")
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"tenant_id" text NOT NULL,
	"kind" text NOT NULL,
	"target" integer NOT NULL,
	"by_date" date NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "goals_tenant_id_kind_pk" PRIMARY KEY("tenant_id","kind")
);
--> statement-breakpoint
CREATE TABLE "progress_days" (
	"tenant_id" text NOT NULL,
	"local_date" date NOT NULL,
	"xp" integer NOT NULL,
	"events" integer NOT NULL,
	"seconds" integer NOT NULL,
	"first_at" timestamp (3) with time zone,
	"first_offset" integer,
	"last_at" timestamp (3) with time zone,
	"last_offset" integer,
	CONSTRAINT "progress_days_tenant_id_local_date_pk" PRIMARY KEY("tenant_id","local_date")
);
--> statement-breakpoint
CREATE TABLE "xp_tokens" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"rule" text NOT NULL,
	"amount" integer NOT NULL,
	"reason" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "xp_tokens_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "learning_time" ADD COLUMN "low_seconds" integer;--> statement-breakpoint
ALTER TABLE "learning_time" ADD COLUMN "high_seconds" integer;--> statement-breakpoint
ALTER TABLE "boosters" ADD CONSTRAINT "boosters_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_quests" ADD CONSTRAINT "daily_quests_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_days" ADD CONSTRAINT "progress_days_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xp_tokens" ADD CONSTRAINT "xp_tokens_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "xp_tokens_once_key" ON "xp_tokens" USING btree ("tenant_id","idempotency_key");--> statement-breakpoint
CREATE FUNCTION "add_to_progress_day"(
  tenant text, day date, xp_more bigint, events_more bigint, seconds_more bigint,
  first_seen timestamptz, first_seen_offset integer, last_seen timestamptz, last_seen_offset integer
) RETURNS void LANGUAGE sql AS $$
  INSERT INTO progress_days AS known
    (tenant_id, local_date, xp, events, seconds, first_at, first_offset, last_at, last_offset)
  VALUES (tenant, day, xp_more, events_more, seconds_more, first_seen, first_seen_offset, last_seen, last_seen_offset)
  ON CONFLICT (tenant_id, local_date) DO UPDATE SET
    xp = known.xp + excluded.xp,
    events = known.events + excluded.events,
    seconds = known.seconds + excluded.seconds,
    first_offset = CASE WHEN known.first_at <= excluded.first_at OR excluded.first_at IS NULL
      THEN known.first_offset ELSE excluded.first_offset END,
    first_at = least(known.first_at, excluded.first_at),
    last_offset = CASE WHEN known.last_at > excluded.last_at OR excluded.last_at IS NULL
      THEN known.last_offset ELSE excluded.last_offset END,
    last_at = greatest(known.last_at, excluded.last_at)
$$;
--> statement-breakpoint
CREATE FUNCTION "add_xp_to_progress_days"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_to_progress_day(tenant_id, local_date, sum(amount), count(*) FILTER (WHERE amount > 0), 0,
    min(at) FILTER (WHERE amount > 0), (array_agg(utc_offset_minutes ORDER BY at) FILTER (WHERE amount > 0))[1],
    max(at) FILTER (WHERE amount > 0), (array_agg(utc_offset_minutes ORDER BY at DESC) FILTER (WHERE amount > 0))[1])
  FROM inserted GROUP BY tenant_id, local_date ORDER BY tenant_id, local_date;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION "add_time_to_progress_days"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_to_progress_day(tenant_id, local_date, 0, 0, sum(seconds),
    min(at), (array_agg(utc_offset_minutes ORDER BY at))[1],
    max(at), (array_agg(utc_offset_minutes ORDER BY at DESC))[1])
  FROM inserted GROUP BY tenant_id, local_date ORDER BY tenant_id, local_date;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "xp_events_days" AFTER INSERT ON "xp_events" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION "add_xp_to_progress_days"();
--> statement-breakpoint
CREATE TRIGGER "learning_time_days" AFTER INSERT ON "learning_time" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION "add_time_to_progress_days"();
--> statement-breakpoint
SELECT add_to_progress_day(tenant_id, local_date, sum(amount), count(*) FILTER (WHERE amount > 0), 0,
  min(at) FILTER (WHERE amount > 0), (array_agg(utc_offset_minutes ORDER BY at) FILTER (WHERE amount > 0))[1],
  max(at) FILTER (WHERE amount > 0), (array_agg(utc_offset_minutes ORDER BY at DESC) FILTER (WHERE amount > 0))[1])
FROM xp_events GROUP BY tenant_id, local_date;
--> statement-breakpoint
SELECT add_to_progress_day(tenant_id, local_date, 0, 0, sum(seconds),
  min(at), (array_agg(utc_offset_minutes ORDER BY at))[1],
  max(at), (array_agg(utc_offset_minutes ORDER BY at DESC))[1])
FROM learning_time GROUP BY tenant_id, local_date;
