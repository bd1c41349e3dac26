CREATE TABLE "assignments" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"module_id" text NOT NULL,
	"team_id" text,
	"due_date" date NOT NULL,
	"note" text,
	"assigned_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "assignments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "submission_reviews" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"submission_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"organization_name" text NOT NULL,
	"reviewer_id" text NOT NULL,
	"reviewer_username" text NOT NULL,
	"comment" text NOT NULL,
	"score" double precision,
	"returned" boolean NOT NULL,
	"remarks" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "submission_reviews_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "calibration_essays" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"words" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calibration_essays_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "calibration_ratings" (
	"tenant_id" text NOT NULL,
	"essay_id" text NOT NULL,
	"rater_id" text NOT NULL,
	"rater" text NOT NULL,
	"bands" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calibration_ratings_tenant_id_essay_id_rater_id_pk" PRIMARY KEY("tenant_id","essay_id","rater_id")
);
--> statement-breakpoint
CREATE TABLE "calibration_verdicts" (
	"tenant_id" text NOT NULL,
	"essay_id" text NOT NULL,
	"evaluator" text NOT NULL,
	"version" text NOT NULL,
	"bands" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calibration_verdicts_tenant_id_essay_id_evaluator_version_pk" PRIMARY KEY("tenant_id","essay_id","evaluator","version")
);
--> statement-breakpoint
ALTER TABLE "access_receipts" ADD COLUMN "english" text;--> statement-breakpoint
ALTER TABLE "sharing_choices" ADD COLUMN "english" text DEFAULT 'totals' NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_tenant_id_organizations_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_team_fk" FOREIGN KEY ("tenant_id","team_id") REFERENCES "public"."teams"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_reviews" ADD CONSTRAINT "submission_reviews_tenant_id_users_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_essays" ADD CONSTRAINT "calibration_essays_tenant_id_organizations_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_ratings" ADD CONSTRAINT "calibration_ratings_tenant_id_organizations_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_verdicts" ADD CONSTRAINT "calibration_verdicts_tenant_id_organizations_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_due_idx" ON "assignments" USING btree ("tenant_id","due_date" desc,"id" desc);--> statement-breakpoint
CREATE INDEX "submission_reviews_submission_idx" ON "submission_reviews" USING btree ("tenant_id","submission_id","at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX "calibration_verdicts_newest_idx" ON "calibration_verdicts" USING btree ("tenant_id","at");