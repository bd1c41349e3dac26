ALTER TABLE "roster_imports" ADD COLUMN "action" jsonb;--> statement-breakpoint
ALTER TABLE "roster_rows" ADD COLUMN "user_id" text;--> statement-breakpoint
ALTER TABLE "roster_rows" ADD CONSTRAINT "roster_rows_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "roster_rows_user_idx" ON "roster_rows" USING btree ("user_id") WHERE user_id is not null;