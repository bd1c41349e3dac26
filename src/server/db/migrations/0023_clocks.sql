ALTER TABLE "learning_time" ADD COLUMN "timezone" text;--> statement-breakpoint
ALTER TABLE "learning_time" ADD COLUMN "day_starts_at" text;--> statement-breakpoint
ALTER TABLE "progress_days" ADD COLUMN "last_timezone" text;--> statement-breakpoint
ALTER TABLE "progress_days" ADD COLUMN "last_day_starts_at" text;--> statement-breakpoint
ALTER TABLE "xp_events" ADD COLUMN "timezone" text;--> statement-breakpoint
ALTER TABLE "xp_events" ADD COLUMN "day_starts_at" text;--> statement-breakpoint
-- The key holds what is read of a learner's days, so the new columns too.
ALTER TABLE "progress_days" DROP CONSTRAINT "progress_days_tenant_id_local_date_pk";--> statement-breakpoint
ALTER TABLE "progress_days" ADD CONSTRAINT "progress_days_tenant_id_local_date_pk" PRIMARY KEY("tenant_id","local_date")
  INCLUDE ("xp", "events", "seconds", "first_at", "first_offset", "last_at", "last_offset", "last_timezone", "last_day_starts_at");--> statement-breakpoint
DROP FUNCTION "add_to_progress_day"(text, date, bigint, bigint, bigint, timestamptz, integer, timestamptz, integer);--> statement-breakpoint
CREATE FUNCTION "add_to_progress_day"(
  tenant text, day date, xp_more bigint, events_more bigint, seconds_more bigint,
  first_seen timestamptz, first_seen_offset integer, last_seen timestamptz, last_seen_offset integer,
  last_seen_timezone text, last_seen_day_starts_at text
) RETURNS void LANGUAGE sql AS $$
  INSERT INTO progress_days AS known
    (tenant_id, local_date, xp, events, seconds, first_at, first_offset, last_at, last_offset, last_timezone, last_day_starts_at)
  VALUES (tenant, day, xp_more, events_more, seconds_more, first_seen, first_seen_offset, last_seen, last_seen_offset,
    last_seen_timezone, last_seen_day_starts_at)
  ON CONFLICT (tenant_id, local_date) DO UPDATE SET
    xp = known.xp + excluded.xp,
    events = known.events + excluded.events,
    seconds = known.seconds + excluded.seconds,
    first_offset = CASE WHEN known.first_at <= excluded.first_at OR excluded.first_at IS NULL
      THEN known.first_offset ELSE excluded.first_offset END,
    first_at = least(known.first_at, excluded.first_at),
    last_offset = CASE WHEN known.last_at > excluded.last_at OR excluded.last_at IS NULL
      THEN known.last_offset ELSE excluded.last_offset END,
    last_timezone = CASE WHEN known.last_at > excluded.last_at OR excluded.last_at IS NULL
      THEN known.last_timezone ELSE excluded.last_timezone END,
    last_day_starts_at = CASE WHEN known.last_at > excluded.last_at OR excluded.last_at IS NULL
      THEN known.last_day_starts_at ELSE excluded.last_day_starts_at END,
    last_at = greatest(known.last_at, excluded.last_at)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "add_xp_to_progress_days"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_to_progress_day(tenant_id, local_date, sum(amount), count(*) FILTER (WHERE amount > 0), 0,
    min(at) FILTER (WHERE amount > 0), (array_agg(utc_offset_minutes ORDER BY at) FILTER (WHERE amount > 0))[1],
    max(at) FILTER (WHERE amount > 0), (array_agg(utc_offset_minutes ORDER BY at DESC) FILTER (WHERE amount > 0))[1],
    (array_agg(timezone ORDER BY at DESC) FILTER (WHERE amount > 0))[1],
    (array_agg(day_starts_at ORDER BY at DESC) FILTER (WHERE amount > 0))[1])
  FROM inserted GROUP BY tenant_id, local_date ORDER BY tenant_id, local_date;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "add_time_to_progress_days"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_to_progress_day(tenant_id, local_date, 0, 0, sum(seconds),
    min(at), (array_agg(utc_offset_minutes ORDER BY at))[1],
    max(at), (array_agg(utc_offset_minutes ORDER BY at DESC))[1],
    (array_agg(timezone ORDER BY at DESC))[1], (array_agg(day_starts_at ORDER BY at DESC))[1])
  FROM inserted GROUP BY tenant_id, local_date ORDER BY tenant_id, local_date;
  RETURN NULL;
END
$$;
