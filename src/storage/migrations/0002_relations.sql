CREATE TABLE "document_references" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "document_references_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"document_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"written" text NOT NULL,
	"number_key" text,
	"number" text,
	"types" text[],
	"name_key" text,
	"issued_on" date,
	"issuer" text
);
--> statement-breakpoint
CREATE TABLE "status_facts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid NOT NULL,
	"state" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"reason" text NOT NULL,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid NOT NULL,
	"passage_id" uuid,
	"place" integer NOT NULL,
	"what" text NOT NULL,
	"lead" text,
	"lead_unit_id" integer,
	"join" text[] NOT NULL,
	"due_on" date,
	"due_rule" text,
	"product" text,
	"sentence" text NOT NULL,
	"origin" text NOT NULL,
	"confidence" real,
	"state" text NOT NULL,
	"decided_by" integer,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "relations" DROP CONSTRAINT "relations_subject_id_documents_id_fk";
--> statement-breakpoint
ALTER TABLE "relations" ALTER COLUMN "subject_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "expires_on" date;--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "stated_in" uuid;--> statement-breakpoint
UPDATE "relations" SET "stated_in" = "subject_id";--> statement-breakpoint
ALTER TABLE "relations" ALTER COLUMN "stated_in" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "direction" text DEFAULT 'out' NOT NULL;--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "other_key" text;--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "other_short" text;--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "other_types" text[];--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "other_name_key" text;--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "other_issued_on" date;--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "other_issuer" text;--> statement-breakpoint
ALTER TABLE "document_references" ADD CONSTRAINT "document_references_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_references" ADD CONSTRAINT "document_references_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_references" ADD CONSTRAINT "document_references_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_facts" ADD CONSTRAINT "status_facts_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_facts" ADD CONSTRAINT "status_facts_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_lead_unit_id_units_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_references_document_id_index" ON "document_references" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "document_references_passage_id_index" ON "document_references" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "document_references_number_key_index" ON "document_references" USING btree ("number_key");--> statement-breakpoint
CREATE INDEX "document_references_number_index" ON "document_references" USING btree ("number");--> statement-breakpoint
CREATE INDEX "status_facts_document_id_index" ON "status_facts" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "tasks_document_id_index" ON "tasks" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "tasks_due_on_index" ON "tasks" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "tasks_lead_unit_id_index" ON "tasks" USING btree ("lead_unit_id");--> statement-breakpoint
CREATE INDEX "tasks_state_created_at_index" ON "tasks" USING btree ("state","created_at");--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_stated_in_documents_id_fk" FOREIGN KEY ("stated_in") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_subject_id_documents_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "relations_stated_in_index" ON "relations" USING btree ("stated_in");--> statement-breakpoint
CREATE INDEX "relations_other_key_index" ON "relations" USING btree ("other_key");--> statement-breakpoint
CREATE INDEX "relations_state_created_at_index" ON "relations" USING btree ("state","created_at");