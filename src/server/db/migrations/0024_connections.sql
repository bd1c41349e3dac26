ALTER TABLE "connector_revocations" RENAME COLUMN "tenant_id" TO "seal_tenant";--> statement-breakpoint
ALTER TABLE "connector_revocations" DROP CONSTRAINT "connector_revocations_tenant_id_tenants_id_fk";
--> statement-breakpoint
ALTER TABLE "connector_revocations" DROP CONSTRAINT "connector_revocations_tenant_id_id_pk";--> statement-breakpoint
ALTER TABLE "connector_revocations" ALTER COLUMN "seal_tenant" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "connector_revocations" ADD PRIMARY KEY ("id");--> statement-breakpoint
ALTER TABLE "connectors" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "connectors" ADD COLUMN "refresh_ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "connectors" ADD COLUMN "interrupted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "connectors" ADD COLUMN "rotation_losses" integer DEFAULT 0 NOT NULL;