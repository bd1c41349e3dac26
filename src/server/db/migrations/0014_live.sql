CREATE TABLE "live_nicknames" (
	"tenant_id" text PRIMARY KEY NOT NULL,
	"nickname" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_plans" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text,
	"plan" text NOT NULL,
	"quota_seconds" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_sessions" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"type" text NOT NULL,
	"topic" text,
	"level" text NOT NULL,
	"nickname" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	"used_ms" bigint NOT NULL,
	"rewarded_minutes" integer NOT NULL,
	"recorded_seconds" integer NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	CONSTRAINT "live_sessions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "live_shares" (
	"tenant_id" text NOT NULL,
	"transcript_id" text NOT NULL,
	"organization_id" text NOT NULL,
	CONSTRAINT "live_shares_tenant_id_transcript_id_organization_id_pk" PRIMARY KEY("tenant_id","transcript_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "live_transcripts" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"session_id" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"nickname" text,
	"topic" text,
	"level" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "live_transcripts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "live_turns" (
	"tenant_id" text NOT NULL,
	"transcript_id" text NOT NULL,
	"turn" integer NOT NULL,
	"client_id" text,
	"role" text NOT NULL,
	"text" text NOT NULL,
	"recognised_text" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"gap" text,
	"open" boolean NOT NULL,
	"typed" boolean NOT NULL,
	"interrupted" boolean NOT NULL,
	"confidence" double precision,
	"voice" jsonb,
	CONSTRAINT "live_turns_tenant_id_transcript_id_turn_pk" PRIMARY KEY("tenant_id","transcript_id","turn")
);
--> statement-breakpoint
CREATE TABLE "live_usage" (
	"tenant_id" text NOT NULL,
	"month" text NOT NULL,
	"used_ms" bigint NOT NULL,
	CONSTRAINT "live_usage_tenant_id_month_pk" PRIMARY KEY("tenant_id","month")
);
--> statement-breakpoint
ALTER TABLE "live_nicknames" ADD CONSTRAINT "live_nicknames_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_plans" ADD CONSTRAINT "live_plans_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_sessions" ADD CONSTRAINT "live_sessions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_shares" ADD CONSTRAINT "live_shares_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_shares" ADD CONSTRAINT "live_shares_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_shares" ADD CONSTRAINT "live_shares_transcript_fk" FOREIGN KEY ("tenant_id","transcript_id") REFERENCES "public"."live_transcripts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_transcripts" ADD CONSTRAINT "live_transcripts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_turns" ADD CONSTRAINT "live_turns_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_turns" ADD CONSTRAINT "live_turns_transcript_fk" FOREIGN KEY ("tenant_id","transcript_id") REFERENCES "public"."live_transcripts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_usage" ADD CONSTRAINT "live_usage_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "live_sessions_active_key" ON "live_sessions" USING btree ("tenant_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "live_sessions_counted_idx" ON "live_sessions" USING btree ("counted_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "live_shares_organization_idx" ON "live_shares" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "live_transcripts_session_key" ON "live_transcripts" USING btree ("tenant_id","session_id");--> statement-breakpoint
CREATE INDEX "live_transcripts_newest_idx" ON "live_transcripts" USING btree ("tenant_id","started_at" desc,"id" desc);--> statement-breakpoint
CREATE UNIQUE INDEX "live_turns_client_key" ON "live_turns" USING btree ("tenant_id","transcript_id","client_id");