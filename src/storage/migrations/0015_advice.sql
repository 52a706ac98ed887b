CREATE TABLE "advice_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"draft_id" uuid NOT NULL,
	"person_id" integer NOT NULL,
	"occasion" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"substance" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_flags" (
	"draft_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"changes" jsonb NOT NULL,
	"noticed_at" timestamp with time zone NOT NULL,
	"answered_by_id" integer,
	"answered_at" timestamp with time zone,
	CONSTRAINT "draft_flags_draft_id_number_pk" PRIMARY KEY("draft_id","number")
);
--> statement-breakpoint
CREATE TABLE "source_checks" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "draft_sources" ADD COLUMN "stood" jsonb;--> statement-breakpoint
ALTER TABLE "advice_files" ADD CONSTRAINT "advice_files_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_flags" ADD CONSTRAINT "draft_flags_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_flags" ADD CONSTRAINT "draft_flags_draft_id_number_draft_sources_draft_id_number_fk" FOREIGN KEY ("draft_id","number") REFERENCES "public"."draft_sources"("draft_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_checks" ADD CONSTRAINT "source_checks_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "advice_files_draft_id_kept_at_index" ON "advice_files" USING btree ("draft_id","kept_at");--> statement-breakpoint
CREATE INDEX "advice_files_person_id_index" ON "advice_files" USING btree ("person_id");--> statement-breakpoint
-- What was kept of a draft is never changed; it goes only with the account it belongs to.
CREATE TRIGGER append_only_update BEFORE UPDATE ON "advice_files" FOR EACH ROW EXECUTE FUNCTION audit_refuse();
