CREATE TABLE "draft_comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"draft_id" uuid NOT NULL,
	"part" text NOT NULL,
	"sentence" text NOT NULL,
	"text" text NOT NULL,
	"person_id" integer,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by_id" integer,
	"resolved_by" text
);
--> statement-breakpoint
CREATE TABLE "draft_reviews" (
	"draft_id" uuid PRIMARY KEY NOT NULL,
	"steps" jsonb NOT NULL,
	"state" text NOT NULL,
	"first" integer NOT NULL,
	"at" integer NOT NULL,
	"holder_id" integer,
	"moved_at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"number" text,
	"issued_on" date,
	"signer" text,
	"signer_role" text,
	"intake_id" uuid,
	"document_id" uuid,
	"issued_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "review_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"draft_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"step" text NOT NULL,
	"step_name" text NOT NULL,
	"person_id" integer,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text,
	"to_person_id" integer,
	"to_name" text,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"fell_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_resolved_by_id_people_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_reviews" ADD CONSTRAINT "draft_reviews_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_reviews" ADD CONSTRAINT "draft_reviews_holder_id_people_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_reviews" ADD CONSTRAINT "draft_reviews_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_events" ADD CONSTRAINT "review_events_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_events" ADD CONSTRAINT "review_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_events" ADD CONSTRAINT "review_events_to_person_id_people_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_comments_draft_id_at_index" ON "draft_comments" USING btree ("draft_id","at");--> statement-breakpoint
CREATE INDEX "draft_reviews_state_index" ON "draft_reviews" USING btree ("state");--> statement-breakpoint
CREATE INDEX "draft_reviews_document_id_index" ON "draft_reviews" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "draft_reviews_intake_id_index" ON "draft_reviews" USING btree ("intake_id");--> statement-breakpoint
CREATE INDEX "review_events_draft_id_id_index" ON "review_events" USING btree ("draft_id","id");--> statement-breakpoint
CREATE INDEX "review_events_at_index" ON "review_events" USING btree ("at");--> statement-breakpoint
ALTER TABLE "draft_sources" DROP CONSTRAINT "draft_sources_answered_by_id_people_id_fk";--> statement-breakpoint
ALTER TABLE "draft_sources" ADD CONSTRAINT "draft_sources_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;