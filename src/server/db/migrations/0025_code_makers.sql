ALTER TABLE "invitations" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "join_codes" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_codes" ADD CONSTRAINT "join_codes_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
-- The log knows who made those that are there already.
UPDATE "invitations" i SET "created_by" = u."id" FROM "audit_entries" a JOIN "users" u ON u."id" = a."actor_id"
  WHERE a."tenant_id" = i."tenant_id" AND a."object_id" = i."id" AND a."action" = 'invitation_created';--> statement-breakpoint
UPDATE "join_codes" c SET "created_by" = u."id" FROM "audit_entries" a JOIN "users" u ON u."id" = a."actor_id"
  WHERE a."tenant_id" = c."tenant_id" AND a."object_id" = c."id" AND a."action" = 'join_code_created';
