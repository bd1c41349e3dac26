CREATE TABLE "search_models" (
	"id" text PRIMARY KEY NOT NULL,
	"base_url" text,
	"model" text NOT NULL,
	"dimensions" integer NOT NULL,
	"unlike" double precision NOT NULL,
	"alike" double precision NOT NULL,
	"sealed_key" text,
	"key_set_at" timestamp (3) with time zone,
	"chosen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "search_vectors_reader_idx";--> statement-breakpoint
ALTER TABLE "search_vectors" ADD COLUMN "model" text DEFAULT 'shipped' NOT NULL;--> statement-breakpoint
CREATE INDEX "search_vectors_model_idx" ON "search_vectors" USING btree ("model","no");--> statement-breakpoint
CREATE INDEX "search_vectors_reader_idx" ON "search_vectors" USING btree ("reader_id","model","no");