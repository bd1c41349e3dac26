CREATE TABLE "connector_imports" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"connector_id" text NOT NULL,
	"status" text NOT NULL,
	"dry_run" boolean NOT NULL,
	"what" jsonb NOT NULL,
	"place" jsonb NOT NULL,
	"counts" jsonb NOT NULL,
	"items" jsonb NOT NULL,
	"progress_before" jsonb,
	"progress_after" jsonb,
	"error" text,
	"tries" integer NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"lease_id" text,
	"lease_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "connector_imports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "connector_imports" ADD CONSTRAINT "connector_imports_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "connector_imports_one_key" ON "connector_imports" USING btree ("tenant_id") WHERE status in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "connector_imports_work_idx" ON "connector_imports" USING btree ("status","next_at") WHERE status in ('queued', 'running');