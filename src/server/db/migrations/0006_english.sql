CREATE TABLE "xel_cards" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"target" text NOT NULL,
	"front" text NOT NULL,
	"back" text NOT NULL,
	"example" text,
	"state" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"stability" double precision NOT NULL,
	"difficulty" double precision NOT NULL,
	"scheduled_days" integer NOT NULL,
	"learning_steps" integer NOT NULL,
	"reps" integer NOT NULL,
	"lapses" integer NOT NULL,
	"last_review_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "xel_cards_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "xel_hints" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"task_id" text NOT NULL,
	"place" integer NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"submission_id" text,
	CONSTRAINT "xel_hints_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "xel_placements" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"responses" jsonb NOT NULL,
	"by_level" jsonb NOT NULL,
	"level" text NOT NULL,
	"low" text NOT NULL,
	"high" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "xel_placements_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "xel_reviews" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"card_id" text NOT NULL,
	"rating" integer NOT NULL,
	"source" text NOT NULL,
	"before" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "xel_reviews_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "xel_submissions" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"task_id" text NOT NULL,
	"module_id" text NOT NULL,
	"title" text NOT NULL,
	"type" text NOT NULL,
	"skill" text NOT NULL,
	"level" text NOT NULL,
	"response" jsonb NOT NULL,
	"score" double precision NOT NULL,
	"feedback" jsonb NOT NULL,
	"evaluation" jsonb,
	"targets" jsonb NOT NULL,
	"hints" integer NOT NULL,
	"attempt" integer NOT NULL,
	"xp" integer NOT NULL,
	"time_seconds" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"local_date" date NOT NULL,
	CONSTRAINT "xel_submissions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "xel_cards" ADD CONSTRAINT "xel_cards_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xel_hints" ADD CONSTRAINT "xel_hints_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xel_placements" ADD CONSTRAINT "xel_placements_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xel_reviews" ADD CONSTRAINT "xel_reviews_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xel_reviews" ADD CONSTRAINT "xel_reviews_card_fk" FOREIGN KEY ("tenant_id","card_id") REFERENCES "public"."xel_cards"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "xel_submissions" ADD CONSTRAINT "xel_submissions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "xel_cards_target_key" ON "xel_cards" USING btree ("tenant_id","target");--> statement-breakpoint
CREATE INDEX "xel_cards_due_idx" ON "xel_cards" USING btree ("tenant_id","due_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "xel_hints_open_key" ON "xel_hints" USING btree ("tenant_id","task_id","place") WHERE submission_id is null;--> statement-breakpoint
CREATE INDEX "xel_placements_newest_idx" ON "xel_placements" USING btree ("tenant_id","at" desc);--> statement-breakpoint
CREATE INDEX "xel_reviews_card_idx" ON "xel_reviews" USING btree ("tenant_id","card_id","at" desc);--> statement-breakpoint
CREATE INDEX "xel_submissions_newest_idx" ON "xel_submissions" USING btree ("tenant_id","at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX "xel_submissions_task_idx" ON "xel_submissions" USING btree ("tenant_id","task_id","score");