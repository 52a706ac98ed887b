CREATE TABLE "slip_notes" (
	"document_id" uuid NOT NULL,
	"block" text NOT NULL,
	"ordinal" integer NOT NULL,
	"said" jsonb NOT NULL,
	"person_id" integer,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "slip_notes_document_id_block_ordinal_pk" PRIMARY KEY("document_id","block","ordinal")
);
--> statement-breakpoint
ALTER TABLE "slip_notes" ADD CONSTRAINT "slip_notes_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip_notes" ADD CONSTRAINT "slip_notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;