CREATE TABLE "holidays" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"team_id" text,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"granted_through" date,
	CONSTRAINT "holidays_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "rest_days" ADD COLUMN "holiday" text;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_tenant_id_organizations_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_team_fk" FOREIGN KEY ("tenant_id","team_id") REFERENCES "public"."teams"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "holidays_order_idx" ON "holidays" USING btree ("tenant_id","starts_on","id");--> statement-breakpoint
CREATE INDEX "holidays_days_idx" ON "holidays" USING btree ("starts_on","ends_on");--> statement-breakpoint
-- A learner's days lie where they were written, one on each page: the key holds what is read of them, so that none of those pages is.
ALTER TABLE "progress_days" DROP CONSTRAINT "progress_days_tenant_id_local_date_pk";--> statement-breakpoint
ALTER TABLE "progress_days" ADD CONSTRAINT "progress_days_tenant_id_local_date_pk" PRIMARY KEY("tenant_id","local_date")
  INCLUDE ("xp", "events", "seconds", "first_at", "first_offset", "last_at", "last_offset");--> statement-breakpoint
-- Pages that were vacuumed since their last change need not be looked at; by default a fifth of the table has to change first.
ALTER TABLE "progress_days" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
