ALTER TABLE "live_turns" ADD COLUMN "spoken_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live_turns" ADD COLUMN "broken_off" boolean DEFAULT false NOT NULL;