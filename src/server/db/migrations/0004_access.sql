CREATE TABLE "api_key_usage" (
	"tenant_id" text NOT NULL,
	"key_id" text NOT NULL,
	"date" date NOT NULL,
	"address" text NOT NULL,
	"requests" integer NOT NULL,
	"refused" integer NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "api_key_usage_tenant_id_key_id_date_address_pk" PRIMARY KEY("tenant_id","key_id","date","address")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"allowed_ips" jsonb NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"key_prefix" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"last_address" text,
	"replaced_by" text,
	CONSTRAINT "api_keys_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "integration_keys" (
	"tenant_id" text NOT NULL,
	"kid" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"sealed_private_key" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"active_from" timestamp (3) with time zone NOT NULL,
	"compromised_at" timestamp (3) with time zone,
	CONSTRAINT "integration_keys_tenant_id_kid_pk" PRIMARY KEY("tenant_id","kid")
);
--> statement-breakpoint
CREATE TABLE "integration_tokens" (
	"tenant_id" text NOT NULL,
	"jti" text NOT NULL,
	"kid" text NOT NULL,
	"user_id" text NOT NULL,
	"api_key_id" text,
	"issuer" text NOT NULL,
	"mode" text NOT NULL,
	"origin" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"parent_jti" text,
	"child_jti" text,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text,
	"revoke_reason" text,
	"uses_after_revocation" integer NOT NULL,
	CONSTRAINT "integration_tokens_tenant_id_jti_pk" PRIMARY KEY("tenant_id","jti")
);
--> statement-breakpoint
ALTER TABLE "api_key_usage" ADD CONSTRAINT "api_key_usage_key_fk" FOREIGN KEY ("tenant_id","key_id") REFERENCES "public"."api_keys"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_membership_fk" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."memberships"("tenant_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integration_keys" ADD CONSTRAINT "integration_keys_tenant_id_organizations_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integration_tokens" ADD CONSTRAINT "integration_tokens_key_fk" FOREIGN KEY ("tenant_id","kid") REFERENCES "public"."integration_keys"("tenant_id","kid") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_key_usage_date_idx" ON "api_key_usage" USING btree ("date");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash_key" ON "api_keys" USING btree ("key_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_id_key" ON "api_keys" USING btree ("id");--> statement-breakpoint
CREATE INDEX "api_keys_user_idx" ON "api_keys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "api_keys_created_idx" ON "api_keys" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "integration_tokens_key_idx" ON "integration_tokens" USING btree ("tenant_id","kid","expires_at");--> statement-breakpoint
CREATE INDEX "integration_tokens_expiry_idx" ON "integration_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "integration_tokens_revoked_idx" ON "integration_tokens" USING btree ("tenant_id","revoked_at","jti") WHERE "integration_tokens"."revoked_at" is not null;