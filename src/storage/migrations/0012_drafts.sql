CREATE TABLE "draft_events" (
	"draft_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"part" text,
	CONSTRAINT "draft_events_draft_id_ordinal_pk" PRIMARY KEY("draft_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "draft_sections" (
	"draft_id" uuid NOT NULL,
	"part" text NOT NULL,
	"text" text NOT NULL,
	"judged" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_sections_draft_id_part_pk" PRIMARY KEY("draft_id","part")
);
--> statement-breakpoint
CREATE TABLE "draft_sources" (
	"draft_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document_id" uuid NOT NULL,
	"passage_id" uuid,
	"hash" text,
	"quote" text,
	"role" text NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"answered_by_id" integer,
	"answered_at" timestamp with time zone,
	"answer" text,
	"answered_state" text,
	CONSTRAINT "draft_sources_draft_id_number_pk" PRIMARY KEY("draft_id","number"),
	CONSTRAINT "draft_sources_draft_id_document_id_passage_id_unique" UNIQUE NULLS NOT DISTINCT("draft_id","document_id","passage_id")
);
--> statement-breakpoint
CREATE TABLE "draft_versions" (
	"draft_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"person_id" integer,
	"began_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"texts" jsonb NOT NULL,
	CONSTRAINT "draft_versions_draft_id_ordinal_pk" PRIMARY KEY("draft_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" integer NOT NULL,
	"type" jsonb NOT NULL,
	"title" text NOT NULL,
	"task" text NOT NULL,
	"addressee" text NOT NULL,
	"drafted_on" date NOT NULL,
	"answer_id" uuid,
	"state" text NOT NULL,
	"started_at" timestamp with time zone,
	"written_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "draft_events" ADD CONSTRAINT "draft_events_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_sections" ADD CONSTRAINT "draft_sections_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_sources" ADD CONSTRAINT "draft_sources_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_sources" ADD CONSTRAINT "draft_sources_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_sources" ADD CONSTRAINT "draft_sources_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_versions" ADD CONSTRAINT "draft_versions_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_versions" ADD CONSTRAINT "draft_versions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_sources_document_id_index" ON "draft_sources" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "drafts_person_id_changed_at_index" ON "drafts" USING btree ("person_id","changed_at");