CREATE TABLE "draft_writings" (
	"draft_id" uuid NOT NULL,
	"part" text NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"outcome" text,
	"left_out" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "draft_writings_draft_id_part_pk" PRIMARY KEY("draft_id","part")
);
--> statement-breakpoint
ALTER TABLE "draft_events" ADD COLUMN "data" jsonb;--> statement-breakpoint
ALTER TABLE "draft_sections" ADD COLUMN "given" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_writings" ADD CONSTRAINT "draft_writings_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;