CREATE TABLE "connector_intents" (
	"state_hash" "bytea" PRIMARY KEY NOT NULL,
	"cookie_hash" "bytea" NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"session_id" text NOT NULL,
	"kind" text NOT NULL,
	"redirect_uri" text NOT NULL,
	"sealed_verifier" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "connector_uses" (
	"tenant_id" text NOT NULL,
	"connector_id" text NOT NULL,
	"id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"use" text NOT NULL,
	"ok" boolean NOT NULL,
	"user_id" text,
	CONSTRAINT "connector_uses_tenant_id_connector_id_id_pk" PRIMARY KEY("tenant_id","connector_id","id")
);
--> statement-breakpoint
CREATE TABLE "connectors" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"account" text,
	"host" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"sealed_credentials" text NOT NULL,
	"sealed_tokens" text NOT NULL,
	"keeps_password" boolean NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"renews_at" timestamp (3) with time zone,
	"last_refreshed_at" timestamp (3) with time zone,
	"trouble" text,
	"failures" integer NOT NULL,
	"version" integer NOT NULL,
	"fence" integer NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"connected_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "connectors_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "connector_intents" ADD CONSTRAINT "connector_intents_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connector_intents" ADD CONSTRAINT "connector_intents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connector_uses" ADD CONSTRAINT "connector_uses_connector_fk" FOREIGN KEY ("tenant_id","connector_id") REFERENCES "public"."connectors"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connectors" ADD CONSTRAINT "connectors_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "connector_intents_expiry_idx" ON "connector_intents" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "connector_uses_at_idx" ON "connector_uses" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "connectors_id_key" ON "connectors" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "connectors_kind_key" ON "connectors" USING btree ("tenant_id","kind");--> statement-breakpoint
CREATE INDEX "connectors_renewal_idx" ON "connectors" USING btree ("renews_at");