CREATE TABLE "document_meanings" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"model" text NOT NULL,
	"revision" integer NOT NULL,
	"vectors" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passage_meanings" (
	"document_id" uuid NOT NULL,
	"model" text NOT NULL,
	"hash" text NOT NULL,
	"vector" "bytea",
	CONSTRAINT "passage_meanings_document_id_model_hash_pk" PRIMARY KEY("document_id","model","hash")
);
--> statement-breakpoint
ALTER TABLE "document_meanings" ADD CONSTRAINT "document_meanings_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_meanings" ADD CONSTRAINT "passage_meanings_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;