CREATE TABLE "model_calls" (
	"id" serial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"purpose" text NOT NULL,
	"model" text NOT NULL,
	"prompt" text NOT NULL,
	"outcome" text NOT NULL,
	"sentences" integer NOT NULL,
	"prompt_tokens" integer,
	"reply_tokens" integer,
	"first_ms" integer,
	"whole_ms" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "documents" ALTER COLUMN "cleared_for_model" SET DEFAULT 'inside';--> statement-breakpoint
CREATE INDEX "model_calls_at_index" ON "model_calls" USING btree ("at");
--> statement-breakpoint
UPDATE "documents" SET "cleared_for_model" = 'inside' WHERE "cleared_for_model" = 'none'; -- nobody could set it before
