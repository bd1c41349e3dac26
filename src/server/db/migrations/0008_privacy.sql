CREATE TABLE "organization_domains" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"domain" text NOT NULL,
	"token" text NOT NULL,
	"status" text NOT NULL,
	"problem" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"checked_at" timestamp (3) with time zone,
	"verified_at" timestamp (3) with time zone,
	CONSTRAINT "organization_domains_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "access_receipts" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"organization_id" text NOT NULL,
	"viewer_id" text NOT NULL,
	"viewer_username" text NOT NULL,
	"viewer_role" text NOT NULL,
	"view" text NOT NULL,
	"progress" text NOT NULL,
	"conversations" text NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "access_receipts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "sharing_choices" (
	"tenant_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"progress" text NOT NULL,
	"conversations" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sharing_choices_tenant_id_organization_id_pk" PRIMARY KEY("tenant_id","organization_id")
);
--> statement-breakpoint
ALTER TABLE "organization_domains" ADD CONSTRAINT "organization_domains_tenant_id_organizations_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_receipts" ADD CONSTRAINT "access_receipts_tenant_id_users_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_choices" ADD CONSTRAINT "sharing_choices_tenant_id_users_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_choices" ADD CONSTRAINT "sharing_choices_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organization_domains_name_key" ON "organization_domains" USING btree ("tenant_id","domain");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_domains_verified_key" ON "organization_domains" USING btree ("domain") WHERE status = 'verified';--> statement-breakpoint
CREATE INDEX "access_receipts_recent_idx" ON "access_receipts" USING btree ("tenant_id","organization_id","at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX "sharing_choices_organization_idx" ON "sharing_choices" USING btree ("organization_id");