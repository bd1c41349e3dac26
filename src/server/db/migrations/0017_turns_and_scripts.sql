ALTER TABLE "documents" ADD COLUMN "begun_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "search_models" ADD COLUMN "scripts" text DEFAULT 'latin' NOT NULL;--> statement-breakpoint
CREATE INDEX "documents_begun_idx" ON "documents" USING btree ("tenant_id","begun_at") WHERE begun_at is not null;--> statement-breakpoint
CREATE INDEX "search_passages_foreign_idx" ON "search_passages" USING btree ("indexed_at") WHERE meaning = 'foreign';--> statement-breakpoint
UPDATE "search_passages" SET "meaning" = 'foreign' WHERE "meaning" = 'none' AND "word_count" >= 3;
