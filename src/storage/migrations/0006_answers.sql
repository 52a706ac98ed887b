CREATE TABLE "answer_events" (
	"answer_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "answer_events_answer_id_ordinal_pk" PRIMARY KEY("answer_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" integer NOT NULL,
	"question" text NOT NULL,
	"asked" text NOT NULL,
	"follows" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"outcome" text,
	"answer" jsonb,
	"pending" integer,
	"feedback" text,
	"feedback_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "answer_events" ADD CONSTRAINT "answer_events_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_follows_answers_id_fk" FOREIGN KEY ("follows") REFERENCES "public"."answers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_person_id_asked_at_index" ON "answers" USING btree ("person_id","asked_at");--> statement-breakpoint
CREATE INDEX "answers_follows_index" ON "answers" USING btree ("follows");