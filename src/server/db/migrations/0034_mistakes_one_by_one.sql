ALTER TABLE "xel_sightings" ADD COLUMN "within_id" text;--> statement-breakpoint
ALTER TABLE "xel_sightings" ADD COLUMN "sentence_offset" integer;--> statement-breakpoint
ALTER TABLE "xel_sightings" ADD COLUMN "refused_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "xel_sightings" s SET "within_id" = s."source_id" FROM "xel_submissions" x
  WHERE s."source" IN ('task', 'writing') AND x."tenant_id" = s."tenant_id" AND x."id" = s."source_id";--> statement-breakpoint
UPDATE "xel_sightings" s SET "within_id" = m."conversation_id" FROM "messages" m
  WHERE s."source" = 'chat' AND m."tenant_id" = s."tenant_id" AND m."id" = s."source_id";
