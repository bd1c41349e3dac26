CREATE EXTENSION IF NOT EXISTS "btree_gin";
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
--> statement-breakpoint
CREATE TABLE "document_parts" (
	"tenant_id" text NOT NULL,
	"document_id" text NOT NULL,
	"position" integer NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "document_parts_tenant_id_document_id_position_pk" PRIMARY KEY("tenant_id","document_id","position")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"title_source" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"sha256" text NOT NULL,
	"status" text NOT NULL,
	"error" text,
	"progress" double precision NOT NULL,
	"passage_count" integer NOT NULL,
	"page_count" integer,
	"organization_id" text,
	"attempts" integer NOT NULL,
	"lease_id" text,
	"lease_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "documents_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "search_gap_askers" (
	"tenant_id" text NOT NULL,
	"gap_id" text NOT NULL,
	"user_id" text NOT NULL,
	"query" text NOT NULL,
	"times" integer NOT NULL,
	"last_asked_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone,
	CONSTRAINT "search_gap_askers_tenant_id_gap_id_user_id_pk" PRIMARY KEY("tenant_id","gap_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "search_gaps" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"key" text NOT NULL,
	"article_id" text,
	"article_tenant_id" text,
	"answered_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "search_gaps_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "search_passages" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"reader_id" text,
	"type" text NOT NULL,
	"source_id" text NOT NULL,
	"group_id" text NOT NULL,
	"position" integer NOT NULL,
	"page" integer,
	"heading" text,
	"text" text NOT NULL,
	"words" "tsvector" NOT NULL,
	"word_count" integer NOT NULL,
	"meaning" text NOT NULL,
	"meaning_lease_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"indexed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "search_passages_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "search_rebuilds" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"stage" text NOT NULL,
	"after_key" text NOT NULL,
	"done" bigint NOT NULL,
	"total" bigint NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "search_vectors" (
	"tenant_id" text NOT NULL,
	"passage_id" text NOT NULL,
	"no" bigint GENERATED ALWAYS AS IDENTITY (sequence name "search_vectors_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reader_id" text,
	"code" "bytea" NOT NULL,
	"vector" "bytea" NOT NULL,
	CONSTRAINT "search_vectors_tenant_id_passage_id_pk" PRIMARY KEY("tenant_id","passage_id")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"reader_id" text NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "search_words_reader_id_word_pk" PRIMARY KEY("reader_id","word")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "attachments" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "uses_knowledge" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "document_parts" ADD CONSTRAINT "document_parts_document_fk" FOREIGN KEY ("tenant_id","document_id") REFERENCES "public"."documents"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_gap_askers" ADD CONSTRAINT "search_gap_askers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_gap_askers" ADD CONSTRAINT "search_gap_askers_gap_fk" FOREIGN KEY ("tenant_id","gap_id") REFERENCES "public"."search_gaps"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_gaps" ADD CONSTRAINT "search_gaps_tenant_id_organizations_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_passages" ADD CONSTRAINT "search_passages_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_vectors" ADD CONSTRAINT "search_vectors_passage_fk" FOREIGN KEY ("tenant_id","passage_id") REFERENCES "public"."search_passages"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_reader_id_tenants_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "documents_bytes_key" ON "documents" USING btree ("tenant_id","sha256") WHERE status <> 'receiving';--> statement-breakpoint
CREATE INDEX "documents_recent_idx" ON "documents" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "documents_shared_idx" ON "documents" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "documents_work_idx" ON "documents" USING btree ("status","created_at") WHERE status in ('receiving', 'queued', 'indexing');--> statement-breakpoint
CREATE INDEX "search_gap_askers_user_idx" ON "search_gap_askers" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "search_gaps_key" ON "search_gaps" USING btree ("tenant_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "search_passages_source_key" ON "search_passages" USING btree ("tenant_id","type","source_id","position");--> statement-breakpoint
CREATE INDEX "search_passages_group_idx" ON "search_passages" USING btree ("tenant_id","group_id");--> statement-breakpoint
CREATE INDEX "search_passages_words_idx" ON "search_passages" USING gin ("reader_id","words");--> statement-breakpoint
CREATE INDEX "search_passages_reader_idx" ON "search_passages" USING btree ("reader_id","created_at","word_count");--> statement-breakpoint
CREATE INDEX "search_passages_waiting_idx" ON "search_passages" USING btree ("indexed_at") WHERE meaning = 'waiting';--> statement-breakpoint
CREATE INDEX "search_vectors_reader_idx" ON "search_vectors" USING btree ("reader_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "search_vectors_no_key" ON "search_vectors" USING btree ("no");--> statement-breakpoint
CREATE INDEX "search_words_similar_idx" ON "search_words" USING gin ("reader_id","word" gin_trgm_ops);--> statement-breakpoint
-- A passage and its words stay in the row: what is read to rank thousands must not be fetched from elsewhere.
ALTER TABLE "search_passages" SET (toast_tuple_target = 8160);
