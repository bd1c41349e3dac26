CREATE TABLE "live_clips" (
	"tenant_id" text NOT NULL,
	"recording_id" text NOT NULL,
	"offset_ms" integer NOT NULL,
	"duration_ms" integer NOT NULL,
	"media_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"data" text NOT NULL,
	CONSTRAINT "live_clips_tenant_id_recording_id_offset_ms_pk" PRIMARY KEY("tenant_id","recording_id","offset_ms")
);
--> statement-breakpoint
CREATE TABLE "live_recordings" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"kept_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "live_recordings_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "live_sound_settings" (
	"tenant_id" text PRIMARY KEY NOT NULL,
	"keep" boolean NOT NULL,
	"days" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "live_sessions" ADD COLUMN "sound_deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live_clips" ADD CONSTRAINT "live_clips_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_clips" ADD CONSTRAINT "live_clips_recording_fk" FOREIGN KEY ("tenant_id","recording_id") REFERENCES "public"."live_recordings"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_recordings" ADD CONSTRAINT "live_recordings_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_sound_settings" ADD CONSTRAINT "live_sound_settings_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_recordings_until_idx" ON "live_recordings" USING btree ("kept_until");