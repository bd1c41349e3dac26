DROP INDEX "xel_appeals_criterion_key";--> statement-breakpoint
ALTER TABLE "xel_cards" ADD COLUMN "suspended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "xel_cards" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "xel_appeals_judged_key" ON "xel_appeals" USING btree ("tenant_id","submission_id","criterion") WHERE second is not null;