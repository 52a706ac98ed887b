CREATE TABLE "basket_items" (
	"id" serial PRIMARY KEY NOT NULL,
	"person_id" integer NOT NULL,
	"document_id" uuid NOT NULL,
	"passage_id" uuid,
	"anchor" text,
	"label" text,
	"hash" text,
	"quote" text,
	"note" text DEFAULT '' NOT NULL,
	"place" integer NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "basket_items_person_id_document_id_passage_id_unique" UNIQUE NULLS NOT DISTINCT("person_id","document_id","passage_id")
);
--> statement-breakpoint
CREATE TABLE "fed_documents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fed_documents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"document_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_search_hits" (
	"search_id" integer NOT NULL,
	"document_id" uuid NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	CONSTRAINT "saved_search_hits_search_id_document_id_pk" PRIMARY KEY("search_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" serial PRIMARY KEY NOT NULL,
	"person_id" integer NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"watched_since" timestamp with time zone NOT NULL,
	"paused_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unanswered_questions" (
	"question" text PRIMARY KEY NOT NULL,
	"asked" integer DEFAULT 1 NOT NULL,
	"last_asked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "basket_items" ADD CONSTRAINT "basket_items_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_items" ADD CONSTRAINT "basket_items_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search_hits" ADD CONSTRAINT "saved_search_hits_search_id_saved_searches_id_fk" FOREIGN KEY ("search_id") REFERENCES "public"."saved_searches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search_hits" ADD CONSTRAINT "saved_search_hits_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "basket_items_document_id_index" ON "basket_items" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "saved_search_hits_document_id_index" ON "saved_search_hits" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "saved_searches_person_id_index" ON "saved_searches" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "unanswered_questions_last_asked_at_index" ON "unanswered_questions" USING btree ("last_asked_at");