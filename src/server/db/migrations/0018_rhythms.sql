CREATE TABLE "rhythms" (
	"tenant_id" text NOT NULL,
	"from_date" date NOT NULL,
	"days_per_week" integer NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rhythms_tenant_id_from_date_pk" PRIMARY KEY("tenant_id","from_date")
);
--> statement-breakpoint
ALTER TABLE "rhythms" ADD CONSTRAINT "rhythms_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;