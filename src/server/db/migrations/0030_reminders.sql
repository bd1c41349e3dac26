CREATE TABLE "reminders" (
	"tenant_id" text PRIMARY KEY NOT NULL,
	"enabled" boolean NOT NULL,
	"time" text NOT NULL,
	"days" jsonb NOT NULL,
	"in_app" boolean NOT NULL,
	"by_email" boolean NOT NULL,
	"timezone" text,
	"next_at" timestamp (3) with time zone,
	"moved" boolean NOT NULL,
	"claim_id" text,
	"claimed_until" timestamp (3) with time zone,
	"sent_for" date,
	"sent_at" timestamp (3) with time zone,
	"sent_moved" boolean NOT NULL,
	"seen" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reminders_next_idx" ON "reminders" USING btree ("next_at") WHERE next_at is not null;