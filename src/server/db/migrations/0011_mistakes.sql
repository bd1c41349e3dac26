CREATE TABLE "xel_appeals" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"submission_id" text NOT NULL,
	"criterion" text NOT NULL,
	"reason" text NOT NULL,
	"outcome" text NOT NULL,
	"first" double precision NOT NULL,
	"second" jsonb,
	"judged_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "xel_appeals_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "xel_mistakes" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"pattern" text NOT NULL,
	"rule" text NOT NULL,
	"about" text,
	"target" text NOT NULL,
	"status" text NOT NULL,
	"count" integer NOT NULL,
	"right" integer NOT NULL,
	"right_on" date,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "xel_mistakes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "xel_sightings" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"mistake_id" text NOT NULL,
	"source" text NOT NULL,
	"source_id" text NOT NULL,
	"place" integer NOT NULL,
	"sentence" text NOT NULL,
	"original" text NOT NULL,
	"correction" text NOT NULL,
	"explanation" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "xel_sightings_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "xel_appeals" ADD CONSTRAINT "xel_appeals_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xel_appeals" ADD CONSTRAINT "xel_appeals_submission_fk" FOREIGN KEY ("tenant_id","submission_id") REFERENCES "public"."xel_submissions"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xel_mistakes" ADD CONSTRAINT "xel_mistakes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xel_sightings" ADD CONSTRAINT "xel_sightings_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xel_sightings" ADD CONSTRAINT "xel_sightings_mistake_fk" FOREIGN KEY ("tenant_id","mistake_id") REFERENCES "public"."xel_mistakes"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "xel_appeals_criterion_key" ON "xel_appeals" USING btree ("tenant_id","submission_id","criterion");--> statement-breakpoint
CREATE UNIQUE INDEX "xel_mistakes_pattern_key" ON "xel_mistakes" USING btree ("tenant_id","pattern");--> statement-breakpoint
CREATE INDEX "xel_mistakes_target_idx" ON "xel_mistakes" USING btree ("tenant_id","target");--> statement-breakpoint
CREATE INDEX "xel_mistakes_newest_idx" ON "xel_mistakes" USING btree ("tenant_id","last_seen_at" desc,"id" desc);--> statement-breakpoint
CREATE UNIQUE INDEX "xel_sightings_source_key" ON "xel_sightings" USING btree ("tenant_id","source","source_id","place");--> statement-breakpoint
CREATE INDEX "xel_sightings_mistake_idx" ON "xel_sightings" USING btree ("tenant_id","mistake_id","at" desc);