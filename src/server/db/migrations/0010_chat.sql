CREATE TABLE "ai_organization_budgets" (
	"tenant_id" text PRIMARY KEY NOT NULL,
	"monthly_tokens" bigint,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ai_organization_usage" (
	"tenant_id" text NOT NULL,
	"month" text NOT NULL,
	"answers" integer NOT NULL,
	"input_tokens" bigint NOT NULL,
	"output_tokens" bigint NOT NULL,
	CONSTRAINT "ai_organization_usage_tenant_id_month_pk" PRIMARY KEY("tenant_id","month")
);
--> statement-breakpoint
CREATE TABLE "chat_images" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"byte_count" integer NOT NULL,
	"data" text NOT NULL,
	"attached_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "chat_images_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "images" jsonb;--> statement-breakpoint
ALTER TABLE "xel_cards" ADD COLUMN "conversation_id" text;--> statement-breakpoint
ALTER TABLE "xel_cards" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "ai_organization_budgets" ADD CONSTRAINT "ai_organization_budgets_tenant_id_organizations_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_organization_usage" ADD CONSTRAINT "ai_organization_usage_tenant_id_organizations_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_images" ADD CONSTRAINT "chat_images_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_images_created_idx" ON "chat_images" USING btree ("created_at");